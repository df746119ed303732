/** What is different in the reports as they are now from those that were checked or adopted: word by word, document by document. */
import { useRef, useState } from "preact/hooks";
import type { Difference } from "../../desks/releasing/differences.ts";
import type { ChangedBlock, ChangedChapter, Words } from "../../desks/releasing/pageDifference.ts";
import type { Standing } from "../../desks/releasing/standing.ts";
import { ask } from "../api.ts";
import { languageName } from "../inWords.ts";
import { say } from "../say.ts";
import { wordsOf } from "./atHand.ts";

export type Since = "checked" | "adopted" | "replaced";

interface Compared {
  readonly name: string;
  readonly language: string;
  readonly difference: Difference;
}

export function WhatChanged({ now, since }: { readonly now: Standing; readonly since: readonly Since[] }) {
  const [from, setFrom] = useState<Since | null>(null);
  const [found, setFound] = useState<readonly Compared[] | null>(null);
  const [told, setTold] = useState("");
  const turn = useRef(0);
  const chosen = from !== null && since.includes(from) ? from : since[0];
  const compare = async (wanted: Since) => {
    turn.current += 1;
    const own = turn.current;
    const all: Compared[] = [];
    setFound([]);
    const asked = now.reports.flatMap((report) => now.languages.map((language) => ({ report, language })));
    for (const [place, { report, language }] of asked.entries()) {
      setTold(say("studio.release.comparing", { done: place, all: asked.length }));
      try {
        const query = { since: wanted, document: report.id, language };
        all.push({ name: report.title, language, difference: await ask<Difference>("/api/difference", query) });
      } catch (error) {
        return own === turn.current ? setTold(wordsOf(error)) : undefined;
      }
      if (own !== turn.current) return;
      setFound([...all]);
    }
    setTold(say("studio.release.compared", { count: all.filter(isOther).length }));
  };
  if (chosen === undefined) return <p>{say("studio.release.nothingChecked")}</p>;
  return (
    <div class="what-changed">
      <p class="buttons">
        <label>
          {say("studio.release.since")}{" "}
          <select
            value={chosen}
            onChange={({ currentTarget: { value } }) => setFrom(since.find((each) => each === value) ?? null)}
          >
            {since.map((each) => (
              <option key={each} value={each}>
                {say(`studio.release.sinceWhen.${each}`)}
              </option>
            ))}
          </select>
        </label>{" "}
        <button type="button" onClick={() => void compare(chosen)}>
          {say("studio.release.showChanges")}
        </button>
      </p>
      <p role="status">{told}</p>
      {(found ?? []).filter(isOther).map((each) => (
        <Document key={`${each.name} ${each.language}`} of={each} />
      ))}
      <OnlyPrinted all={found ?? []} />
    </div>
  );
}

function isOther({ difference }: Compared): boolean {
  return difference.kind === "new" || (difference.kind === "pages" && difference.chapters.length > 0);
}

function OnlyPrinted({ all }: { readonly all: readonly Compared[] }) {
  const printed = [...new Set(all.filter(({ difference }) => difference.kind === "printed").map(({ name }) => name))];
  return printed.length === 0 ? null : (
    <p class="hint">{say("studio.release.onlyPrinted", { names: printed.join("; ") })}</p>
  );
}

function Document({ of: { name, language, difference } }: { readonly of: Compared }) {
  return (
    <section class="changed-document">
      <h4>
        {name} ({languageName(language)})
      </h4>
      {difference.kind === "pages" ? (
        difference.chapters.map((chapter) => <Chapter key={chapter.id} of={chapter} language={language} />)
      ) : (
        <p>{say("studio.release.isNew")}</p>
      )}
    </section>
  );
}

function Chapter({
  of: { title, blocks, figures, pictures },
  language,
}: {
  readonly of: ChangedChapter;
  readonly language: string;
}) {
  return (
    <section>
      <h5>{title === "" ? say("studio.release.around") : title}</h5>
      {figures.length === 0 ? null : (
        <ul class="changed-figures">
          {figures.map(({ estimate, before, now }) => (
            <li key={estimate}>
              <code>{estimate}</code> {say("studio.release.figureChange", { before: before ?? "–", now: now ?? "–" })}
            </li>
          ))}
        </ul>
      )}
      {blocks.map((block, place) => (
        <Block key={place} block={block} language={language} />
      ))}
      {pictures.map(({ headline, before, now }) => (
        <div class="side-by-side" key={headline}>
          <Picture label={say("studio.release.before")} source={before} words={headline} />
          <Picture label={say("studio.release.now")} source={now} words={headline} />
        </div>
      ))}
    </section>
  );
}

function Block({ block: { before, now }, language }: { readonly block: ChangedBlock; readonly language: string }) {
  return (
    <div class="side-by-side" lang={language}>
      <Side label={say("studio.release.before")} words={before} />
      <Side label={say("studio.release.now")} words={now} />
    </div>
  );
}

function Side({ label, words }: { readonly label: string; readonly words: readonly Words[] | null }) {
  return (
    <div>
      <span class="side" lang={document.documentElement.lang}>
        {label}
      </span>
      <p>{words === null ? "–" : words.map((part, place) => <Part key={place} of={part} />)}</p>
    </div>
  );
}

/** Said for those who don't see it: few readers of screens tell of deletions by themselves. */
function Part({ of: { is, words } }: { readonly of: Words }) {
  if (is === "same") return <>{words}</>;
  const lang = document.documentElement.lang;
  const begins = (
    <span class="unseen" lang={lang}>{` [${say(is === "gone" ? "studio.release.gone" : "studio.release.new")}: `}</span>
  );
  const ends = <span class="unseen">{"] "}</span>;
  return is === "gone" ? (
    <del>
      {begins}
      {words}
      {ends}
    </del>
  ) : (
    <ins>
      {begins}
      {words}
      {ends}
    </ins>
  );
}

function Picture({
  label,
  source,
  words,
}: {
  readonly label: string;
  readonly source: string | null;
  readonly words: string;
}) {
  return (
    <div>
      <span class="side">{label}</span>
      {source === null ? <p>–</p> : <img src={source} alt={words} />}
    </div>
  );
}
