"""HTML -> PDF/UA-1 as WeasyPrint makes it. Arguments: those of production.ts."""
import inspect
import json
import logging
import os
import sys
import time

import weasyprint

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
started, _, out, *documents = sys.argv[1:]
# Named so up to 58, and otherwise from 59 on.
named = "variant" if "variant" in inspect.signature(weasyprint.HTML.write_pdf).parameters else "pdf_variant"
done = []
for document in documents:
    name = os.path.splitext(os.path.basename(document))[0] + ".pdf"
    file = os.path.join(out, name)
    weasyprint.HTML(filename=document).write_pdf(file, **{named: "pdf/ua-1"})
    done.append({"file": file, "atSeconds": time.time() - float(started) / 1000})
print(json.dumps(done))
