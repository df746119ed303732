/** What the page asks at the desk "write". */
import type { Routes } from "../../reply.ts";
import { listTexts } from "./listTexts.ts";
import { listPicks, lookAtText, readWords, showCalls, textOfParagraph } from "./lookAtText.ts";
import { beginText, openText, removeText, saveText } from "./openText.ts";
import { saySame } from "./sameWords.ts";
import { addWord, checkSpelling, suggestWords } from "./spelling/spellingRoutes.ts";

export const writeRoutes: Routes = {
  "GET /api/texts": listTexts,
  "GET /api/text": openText,
  "POST /api/text": saveText,
  "POST /api/text/begin": beginText,
  "POST /api/text/remove": removeText,
  "POST /api/text/same": saySame,
  "POST /api/text/look": lookAtText,
  "POST /api/text/reading": readWords,
  "POST /api/text/calls": showCalls,
  "GET /api/text/picks": listPicks,
  "POST /api/text/from": textOfParagraph,
  "POST /api/text/spelling": checkSpelling,
  "POST /api/text/suggest": suggestWords,
  "POST /api/text/word": addWord,
};
