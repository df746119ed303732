/** What may not be read before a day, and what may not be read any more. */
import { useState } from "preact/hooks";
import type { Standing } from "../../desks/releasing/standing.ts";
import { say } from "../say.ts";
import { change } from "./atHand.ts";
import { Words } from "./correcting.tsx";
import { AskFirst, Field } from "./parts.tsx";

export function Embargoes({ now }: { readonly now: Standing }) {
  const { adoption, reports, seen } = now;
  // Only what was typed here: days that somebody else saves meanwhile come in beside it.
  const [typed, setTyped] = useState<string | null>(null);
  const [typedOf, setTypedOf] = useState<Readonly<Record<string, string>>>({});
  const embargo = typed ?? adoption.embargo ?? "";
  const saved = Object.fromEntries(adoption.reports.map(({ report, until }) => [report, until]));
  const held: Readonly<Record<string, string>> = { ...saved, ...typedOf };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const days = Object.entries(held).filter(([, until]) => until !== "");
        void change(
          "/api/embargoes",
          {
            embargo: embargo === "" ? null : embargo,
            reports: days.map(([report, until]) => ({ report, until })),
            seen: seen.adoption,
          },
          say("studio.release.embargoesSaved"),
        ).then((isSaved) => {
          if (!isSaved) return;
          setTyped(null);
          setTypedOf({});
        });
      }}
    >
      <Field
        label={say("studio.release.embargo")}
        type="date"
        value={embargo}
        set={setTyped}
        hint={say("studio.release.embargoHint")}
      />
      <details open={adoption.reports.length > 0}>
        <summary>{say("studio.release.heldReports")}</summary>
        {reports.map(({ id, title }) => (
          <Field
            key={id}
            label={title}
            type="date"
            value={held[id] ?? ""}
            set={(until) => setTypedOf({ ...typedOf, [id]: until })}
          />
        ))}
      </details>
      <button type="submit">{say("studio.release.saveEmbargoes")}</button>
    </form>
  );
}

export function Withdrawing({ now }: { readonly now: Standing }) {
  const [reason, setReason] = useState<Readonly<Record<string, string>> | null>(null);
  const { release } = now;
  if (release === null) return <p>{say("studio.release.none")}</p>;
  const { edition } = release;
  return (
    <>
      <p>{say("studio.release.withdrawingHow")}</p>
      <Words
        now={now}
        given={now.correction.withdrawn?.reason ?? {}}
        button={say("studio.release.goOn")}
        save={async (words) => setReason(words)}
      />
      {reason === null ? null : (
        <AskFirst
          label={say("studio.release.withdraw")}
          look="quiet"
          what={say("studio.release.willWithdraw", { edition, year: String(now.year) })}
          run={async () => {
            setReason(null);
            await change(
              "/api/withdrawal",
              { edition, reason, seen: now.seen.corrections },
              say("studio.release.isWithdrawn"),
            );
          }}
        />
      )}
    </>
  );
}
