/** Five deliveries a year later: ten changes each, and what only looks like one. */
import { item, weight } from "../builders.ts";
import { dutchScales } from "../kinds/dutchScales.ts";
import { limesurvey } from "../kinds/limesurvey.ts";
import { qualtrics } from "../kinds/qualtrics.ts";
import { savMonitor } from "../kinds/savMonitor.ts";
import { wideCodebook } from "../kinds/wideCodebook.ts";
import { count, grade, options, ordinal } from "../scales.ts";
import { agreementNl } from "../words.ts";
import type { NextYear } from "./change.ts";
import * as plant from "./plant.ts";
import * as traps from "./traps.ts";

const sevenNl = options([
  "Helemaal mee oneens",
  "Mee oneens",
  "Enigszins mee oneens",
  "Neutraal",
  "Enigszins mee eens",
  "Mee eens",
  "Helemaal mee eens",
]);
const agreement = ordinal("agreement", agreementNl, 2, { noAnswer: [{ code: 9, label: "Geen antwoord" }] });

const savLater: NextYear = {
  kind: savMonitor,
  changes: [
    plant.wording("V1", "Welk rapportcijfer geef je je studie op dit moment?"),
    plant.spelling("V4_4", "studielast", "studie-last"),
    plant.scale("V3_2", ordinal("agreement", sevenNl, 3, { noAnswer: [{ code: 9, label: "Geen antwoord" }] })),
    plant.codes("V12", (_, at) => at + 1),
    plant.codes("V3_5", (code) => 6 - code),
    plant.optionAdded("V11", { code: 6, label: "Antikraak" }, true),
    plant.missingCodes("V10", [
      { code: 98, label: "Weet niet" },
      { code: 99, label: "Geen antwoord" },
    ]),
    plant.population("V7", null, "Hoe tevreden ben je over de hulp?"),
    plant.facultyMerged("FAC", [32], { code: 31, label: "Bèta, techniek en gezondheid" }),
    plant.renamed("V13", "NPS"),
  ],
  traps: [
    traps.orderOfColumns,
    traps.caseOfLabels("V5_1"),
    traps.trailingSpaces("V4_1"),
    traps.nonBreakingSpaces("V4_2"),
    traps.encoding("windows-1252"),
    traps.metadataAdded("browser", "Browser"),
  ],
};

const wideLater: NextYear = {
  kind: wideCodebook,
  changes: [
    plant.wording("B4", "Ik voel me nooit eenzaam"),
    plant.scale("I1", grade([0, 10])),
    plant.codes("I4", (_, at) => at),
    plant.order("I3", true),
    plant.optionAdded("I3", { code: 6, label: "step" }, true),
    plant.missingCodes("D1", [{ code: 98, label: "weet niet" }]),
    plant.population("A1", null),
    plant.dropped("H6"),
    plant.added("H5", item("H7", "Hoeveel uren per week: gamen", count([0, 80]))),
    plant.facultyRenamed("FAC_C", "LET", "Letteren en Wijsbegeerte"),
  ],
  traps: [
    traps.orderOfColumns,
    traps.caseOfLabels("J1"),
    traps.trailingSpaces("J2"),
    traps.nonBreakingSpaces("B2"),
    traps.encoding("windows-1252"),
    traps.codesAsText("B1", "B2", "B3"),
    traps.metadataAdded("BRON", "Bron van het adres"),
    traps.typography("I2"),
  ],
};

const qualtricsLater: NextYear = {
  kind: qualtrics,
  changes: [
    plant.wording("Q2", "On a scale of 1 to 10, how would you rate your mental health?"),
    plant.spelling("Q3_2", "enough contact", "enough  contact"),
    plant.scale(
      "Q10",
      ordinal("ordinal", options(["None", "1", "2-4", "5 or more"]), 2, { noAnswer: [{ code: -99, label: "-99" }] }),
    ),
    plant.codes("Q5_1", (_, at) => at + 1),
    plant.codes("Q4_2", (code) => 6 - code),
    plant.optionRemoved("Q11", 4, true),
    plant.renamed("Q9_1", "Q9_2"),
    plant.dropped("Q4_6"),
    plant.population(
      "Q8_1",
      { column: "Q7", codes: [1, 2] },
      "How satisfied were you, if you looked for help? - Counsellor",
    ),
    plant.added("SC0", weight("wgt", "wgt"), "weight added"),
  ],
  traps: [
    traps.caseOfLabels("Q13"),
    traps.trailingSpaces("Q3_1"),
    traps.nonBreakingSpaces("Q3_3"),
    traps.encoding("utf-8 with mark"),
    traps.codesAsText("Q3_4"),
    traps.metadataAdded("Q_RecaptchaScore", "Q_RecaptchaScore"),
    traps.typography("Q5_2"),
  ],
};

const limesurveyLater: NextYear = {
  kind: limesurvey,
  changes: [
    plant.wording("L1", "Wie zufrieden sind Sie mit Ihrem Studium? (0 = überhaupt nicht, 10 = völlig)"),
    plant.spelling("H3", "damit?", "damit ?"),
    plant.scale(
      "P1[SQ002]",
      ordinal(
        "frequency",
        options(["nie", "manchmal", "oft"]).map(({ code, label }) => ({ code: `A${code}`, label })),
        1,
      ),
    ),
    plant.codes("H3", (_, at) => `A${at + 1}`),
    plant.optionAdded("W1", { code: "AO05", label: "Eigentum" }, true),
    plant.optionsMerged("Z1[SQ001]", ["AO02"], { code: "AO01", label: "stimme (eher) nicht zu" }),
    plant.dropped("T1[SQ002]"),
    plant.language("Z1[SQ003]", ["strongly disagree", "rather disagree", "partly", "rather agree", "strongly agree"]),
    plant.facultyMerged("S1", ["AO01"], { code: "AO04", label: "Philosophie und Theologie" }),
    plant.renamed("T1[SQ003]", "T1[ERW]"),
  ],
  traps: [
    traps.caseOfLabels("D1[SQ001]"),
    traps.trailingSpaces("D1[SQ002]"),
    traps.nonBreakingSpaces("D1[SQ003]"),
    traps.encoding("utf-16"),
    traps.metadataAdded("token_used", "Zugangsschlüssel benutzt"),
    traps.typography("W1"),
  ],
};

const dutchLater: NextYear = {
  kind: dutchScales,
  changes: [
    plant.wording("bind_1", "Ik voel mij thuis in de stad"),
    plant.spelling("bind_6", "terechtkan", "terecht kan"),
    plant.scale("cijfer", grade([0, 10])),
    plant.codes("alcohol", (_, at) => at),
    plant.codes("druk_5", (code) => 6 - code),
    plant.optionsMerged("hulp_kreeg", [2], { code: 1, label: "ja, geheel of deels" }),
    plant.population("roken", { column: "ba_ma", codes: [1] }, "Rook je? (alleen bachelor)"),
    plant.language("druk_1", ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]),
    plant.added("alcohol", item("ai", "Ik praat met een chatbot over mijn gevoel", agreement)),
    plant.facultyRenamed("fac_code", 1, "Science"),
  ],
  traps: [
    traps.orderOfColumns,
    traps.caseOfLabels("druk_2"),
    traps.trailingSpaces("bind_2"),
    traps.nonBreakingSpaces("bind_3"),
    traps.encoding("windows-1252"),
    traps.metadataAdded("kanaal", "Kanaal"),
    traps.typography("druk_3"),
  ],
};

export const nextYears: readonly NextYear[] = [savLater, wideLater, qualtricsLater, limesurveyLater, dutchLater];
