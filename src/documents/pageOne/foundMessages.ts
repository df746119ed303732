/** A report's figures -> every key message that was found in them, in the order in which editors see them: those of the board's page one first. */
import { messageCandidates, plain, type Writing } from "../../statements/index.ts";
import { findingCandidates, toldCandidates } from "./findings.ts";

export interface FoundMessage {
  /** What `texts/<year>/messages.yaml` names it by. */
  readonly id: string;
  /** As the program says it, without the editors' own words. */
  readonly words: string;
  /** page: the board's page one has it; beside: that has no room for it, or it was dropped; sheets: only factsheets of faculties may say it. */
  readonly standing: "page" | "beside" | "sheets";
  /** Whose words are shown, of a message that each faculty has in its own. */
  readonly faculty: string | null;
}

/** `board`: of the figures that the board reads. `faculties`: what each faculty's own report is written from. */
export function foundMessages(board: Writing, faculties: readonly Writing[]): readonly FoundMessage[] {
  const told = toldCandidates(board);
  const found = findingCandidates(board);
  const others = found.filter(({ id }) => !told.some((each) => each.id === id));
  const own = (standing: "page" | "beside") => (candidate: (typeof found)[number]) => ({
    id: candidate.id,
    words: plain(`${candidate.finding.value} ${candidate.finding.words}`),
    standing,
    faculty: null,
  });
  const actions = board.data.plans.get(board.year)?.actions ?? [];
  const sheets = board.data.university.faculties.flatMap((faculty, place): readonly FoundMessage[] => {
    const writing = faculties[place];
    if (writing === undefined || board.data.heldFaculties.has(faculty.id)) return [];
    const done = actions.filter(({ owner }) => owner.unit === faculty.id);
    return messageCandidates(faculty, done, writing).map(({ id, words }) => ({
      id,
      words: plain(words),
      standing: "sheets",
      faculty: writing.text(faculty.name),
    }));
  });
  const all = [...told.map(own("page")), ...others.map(own("beside")), ...sheets];
  return all.filter(({ id }, place) => all.findIndex((each) => each.id === id) === place);
}
