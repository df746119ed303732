/** What a command said, for people: who gets files by their names, files by their titles as links, places in files as links to their desk. */
import type { Standing } from "../../desks/releasing/standing.ts";
import type { WorkState } from "../../desks/releasing/work.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { say } from "../say.ts";
import { standing } from "./atHand.ts";
import { saidParts } from "./saidTable.ts";

export function SaidLines({ of: { kind, lines } }: { readonly of: WorkState }) {
  const parts = saidParts(lines.map(({ text }) => text));
  if (parts.length === 0) return null;
  return (
    <ul class="lines" lang="en">
      {parts.map((part, place) => (
        <li key={place}>
          {part.kind === "line" ? <Line text={part.text} /> : <Parcels rows={part.rows} hasMails={kind === "mails"} />}
        </li>
      ))}
    </ul>
  );
}

/** "data/texts/2024/en/summary.md:3:1  what is wrong", or "dean-law: what became of it". */
function Line({ text }: { readonly text: string }) {
  const [, place, rest] = /^(data\/\S+?(?::\d+){0,2}) {2}(.*)$/.exec(text) ?? [];
  if (place !== undefined && rest !== undefined)
    return (
      <>
        <PlaceLink place={place} /> {rest}
      </>
    );
  const [, indent = "", id, more = ""] = /^( *)([a-z0-9-]+)([:,] .*)$/.exec(text) ?? [];
  const known = standing.value?.recipients.find((each) => each.id === id);
  return <>{known === undefined ? text : `${indent}${known.name}${more}`}</>;
}

type Row = Readonly<Record<string, string>>;

/** Recipient by recipient. */
function Parcels({ rows, hasMails }: { readonly rows: readonly Row[]; readonly hasMails: boolean }) {
  const each = Map.groupBy(rows, ({ recipient = "" }) => recipient);
  return (
    <ul class="parcels">
      {[...each].map(([id, own]) => (
        <li key={id}>
          <strong>{nameOf(id, standing.value)}</strong> <span class="to">{own[0]?.to}</span>{" "}
          {hasMails && own.some(({ how }) => how === "mail" || how === "link") ? <Mail id={id} /> : null}
          <ul>
            {own.map((row, place) => (
              <li key={place}>
                <Row of={row} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Mail({ id }: { readonly id: string }) {
  return (
    <a href={`/made/mails/${id}.html`} target="_blank" rel="noopener" lang={document.documentElement.lang}>
      {say("studio.release.theMail")}
      <span class="unseen">{`: ${nameOf(id, standing.value)}`}</span>
    </a>
  );
}

/** Its files, and whatever else is said of them. */
function Row({ of: { recipient: _, to: __, language, file = "", files = "", ...rest } }: { readonly of: Row }) {
  const named = [...file.split(" "), ...files.split(" ")].filter((each) => each !== "");
  const more = Object.entries(rest).flatMap(([name, value]) => (value === "" ? [] : [wordsOf(name, value)]));
  const beside = [...(language === undefined ? [] : [language]), ...more];
  return (
    <>
      {named.map((id, place) => (
        <span key={id}>
          {place === 0 ? "" : ", "}
          <FileLink id={id} />
        </span>
      ))}
      {beside.length === 0 ? "" : ` (${beside.join(", ")})`}
    </>
  );
}

function wordsOf(name: string, value: string): string {
  return name === "edition" ? `edition ${value}` : value;
}

/** A file of a release that is there no more is named as it was. */
function FileLink({ id }: { readonly id: string }) {
  const found = standing.value?.release?.contents.files[id];
  if (found === undefined) return <>{id}</>;
  return (
    <a href={found.address} target="_blank" rel="noopener" lang={found.language ?? undefined}>
      {found.title}
    </a>
  );
}

export function nameOf(id: string, now: Standing | null): string {
  return now?.recipients.find((each) => each.id === id)?.name ?? id;
}
