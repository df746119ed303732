// Runs veraPDF's own engine (org.verapdf.core, bundled in the npm package @opendataloader/pdf) over PDF files.
// Usage: java -cp … Validate.java FLAVOUR FILE.pdf… (tests/pdf/validate.ts). Exit status: 0 all files comply, 1 some do not, 2 a file could not be parsed.
import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Validate {
  record Failure(int count, String message) {}

  public static void main(String[] args) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(args[0]);
    int status = 0;
    for (int i = 1; i < args.length; i++) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(args[i]), flavour)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
        ValidationResult result = validator.validate(parser);
        System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour + " " + args[i]
            + " (" + result.getTotalAssertions() + " checks)");
        if (result.isCompliant()) continue;
        status = Math.max(status, 1);
        Map<String, Failure> failures = new TreeMap<>();
        for (TestAssertion t : result.getTestAssertions()) {
          if (t.getStatus() != TestAssertion.Status.FAILED) continue;
          String rule = t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber();
          String message = t.getMessage() + " @ " + t.getLocation().getContext();
          failures.merge(rule, new Failure(1, message), (a, b) -> new Failure(a.count() + 1, a.message()));
        }
        failures.forEach((rule, f) -> System.out.println("  " + rule + " x" + f.count() + "  " + f.message()));
      } catch (Exception e) {
        System.out.println("ERROR " + args[i] + ": " + e);
        status = 2;
      }
    }
    System.exit(status);
  }
}
