/** A university's data -> what a field of a file may refer to: of each kind the ids, with their names in a language. */
import { inLanguage, type Language, type Localized } from "../../../domain/index.ts";
import type { Draft } from "../../../release/index.ts";
import type { Say } from "../../../wording/index.ts";
import { namedThings } from "./namedThings.ts";

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
export function knownThings(draft: Draft, file: string, language: Language, say: Say): KnownThings {
  const { data } = draft;
  const named = (things: readonly Named[] | undefined): readonly KnownThing[] =>
    toldApart(
      (things ?? []).map(({ id, name, title, wording }) => ({
        id,
        name: said(name ?? title ?? wording, language) ?? id,
      })),
    );
  const year = Number(/(\d{4})/.exec(file)?.[1]);
  const folder = /^surveys\/([^/]+)\//.exec(file)?.[1];
  const surveys = data.surveys.filter(({ survey }) => folder === undefined || survey.id === folder);
  const faculties = named(data.university.faculties);
  return {
    faculty: file.startsWith("actions/")
      ? [{ id: "university", name: say("studio.fields.wholeUniversity") }, ...faculties]
      : faculties,
    programme: named(data.university.programmes),
    priority: named(data.priorities.priorities),
    theme: named(data.framework?.themes),
    policy: named(data.policy?.events),
    topic: named(data.indicators.topics),
    indicator: named(data.indicators.indicators),
    survey: named(data.surveys.map(({ survey }) => survey)),
    item: named(surveys.flatMap(({ survey }) => survey.items)),
    action: named(data.plans.get(year)?.actions),
    source: named(
      surveys.flatMap(({ published, benchmark }) => [...(published?.sources ?? []), ...(benchmark?.sources ?? [])]),
    ),
    ...namedThings(draft, language, say),
  };
}

function said(words: Localized | undefined, language: Language): string | undefined {
  return words?.[language] === undefined ? undefined : inLanguage(words, language);
}

/** Where several are called the same, each says its id too. */
function toldApart(things: readonly KnownThing[]): readonly KnownThing[] {
  const called = Map.groupBy(things, ({ name }) => name);
  return things.map(({ id, name }) => ({ id, name: (called.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name }));
}
