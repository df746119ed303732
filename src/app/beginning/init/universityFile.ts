/** What a university says of itself -> what stands in its university.yaml. */
import type { Language } from "../../../domain/index.ts";
import { type Answers, inEach } from "./answers.ts";
import { asked, type SayIn, said } from "./draftWords.ts";
import { comparisonBeside } from "./houseColours.ts";
import { idsFor } from "./idsFor.ts";

export function universityOf(
  { name, languages, faculties, programmes, accent, mark, email }: Answers,
  sayIn: SayIn,
): object {
  const ids = idsFor(
    faculties.map((names) => names[0] ?? ""),
    "faculty",
  );
  return {
    id: idsFor([name[0] ?? ""], "university")[0],
    name: inEach(name, languages),
    languages,
    contact: { unit: said(sayIn, (say) => say("draft.unit")), email },
    style: { accent, comparison: comparisonBeside(accent), ...(mark === null ? {} : { mark: "mark.svg" }) },
    help: [
      {
        for: "everyone",
        title: said(sayIn, (say) => say("draft.helpTitle")),
        words: asked(sayIn, (say) => say("draft.help")),
      },
    ],
    faculties: faculties.map((names, place) => ({ id: ids[place], name: inEach(names, languages) })),
    ...(programmes.length === 0 ? {} : { programmes: programmesOf(programmes, ids, languages) }),
  };
}

/** The same name may be a bachelor's and a master's programme, and of two faculties. */
function programmesOf(
  programmes: Answers["programmes"],
  faculties: readonly string[],
  languages: readonly Language[],
): readonly object[] {
  const ids = idsFor(
    programmes.map(({ faculty, names }) => `${faculties[faculty]} ${names[0] ?? ""}`),
    "programme",
  );
  return programmes.map(({ faculty, level, names }, place) => ({
    ...{ id: ids[place], faculty: faculties[faculty], name: inEach(names, languages), level },
  }));
}
