/** A key file, with student numbers and addresses: whoever imports it must refuse it. Nobody in it exists; example.org is nobody's. */
import { identifier, personal, technical } from "../builders.ts";
import type { Kind } from "../delivery.ts";
import { body, csv, names } from "../writing/csv.ts";

export const keyFile: Kind = {
  id: "key-file",
  language: "nl",
  what: "key file, to be refused",
  seed: 2713,
  respondents: 150,
  dataFile: "sleutel_INST9901.csv",
  columns: [
    identifier("RSP_KEY", "", ({ at }) => 900001 + at),
    personal("STUDNR", "", ({ at }) => `s${4000000 + at * 13}`),
    personal("MAIL", "", ({ at }) => `student${at + 1}@example.org`),
    personal("ROEPNAAM", "", ({ random }) => random.pick(["Noor", "Sem", "Lotte", "Yusuf"])),
    personal("GEBDAT", "", ({ random }) => `${random.whole(1, 28)}-${random.whole(1, 12)}-${random.whole(1998, 2007)}`),
    technical("VERZONDEN", "", () => 1),
  ],
  files: (table, manner) => ({
    "sleutel_INST9901.csv": csv(
      [names(table), ...body(table, manner)],
      { separator: ";", decimal: ",", quotesAll: false, empty: "" },
      manner.encoding,
    ),
  }),
};
