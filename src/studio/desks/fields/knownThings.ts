/** A university's data -> what a field of a file may refer to: of each kind the ids, with their names in a language. */
import type { Language, Localized, UniversityData } from "../../../domain/index.ts";

export interface KnownThing {
  readonly id: string;
  readonly name: string;
}

export type KnownThings = Readonly<Record<string, readonly KnownThing[]>>;

interface Named {
  readonly id: string;
  readonly name?: Localized;
  readonly title?: Localized;
  readonly wording?: Localized;
}

/** `file`: those of its own year or survey. */
export function knownThings(data: UniversityData, file: string, language: Language, university: string): KnownThings {
  const named = (things: readonly Named[] | undefined): readonly KnownThing[] =>
    (things ?? []).map(({ id, name, title, wording }) => {
      const words = (name ?? title ?? wording)?.[language];
      return { id, name: words === undefined ? id : `${words} (${id})` };
    });
  const year = Number(/(\d{4})/.exec(file)?.[1]);
  const folder = /^surveys\/([^/]+)\//.exec(file)?.[1];
  const surveys = data.surveys.filter(({ survey }) => folder === undefined || survey.id === folder);
  const faculties = named(data.university.faculties);
  return {
    faculty: file.startsWith("actions/") ? [{ id: "university", name: university }, ...faculties] : faculties,
    programme: named(data.university.programmes),
    priority: named(data.priorities.priorities),
    theme: named(data.framework?.themes),
    policy: named(data.policy?.events),
    topic: named(data.indicators.topics),
    indicator: named(data.indicators.indicators),
    survey: named(data.surveys.map(({ survey }) => survey)),
    item: named(surveys.flatMap(({ survey }) => survey.items)),
    action: named(data.plans.get(year)?.actions),
    source: surveys.flatMap(({ published, benchmark }) =>
      [...(published?.sources ?? []), ...(benchmark?.sources ?? [])].map(({ id }) => ({ id, name: id })),
    ),
  };
}
