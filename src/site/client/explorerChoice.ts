/** (what the address asks for, all figures) -> the figures that are shown, or what there is not. Nothing is shown in the place of what was asked for. */
import type { Row } from "./explorerRow.ts";

export const choiceKeys = ["indicator", "domain", "wave"] as const;
/** "" for all. */
export type Asked = Readonly<Record<(typeof choiceKeys)[number], string>>;

export type Choice =
  | { readonly kind: "shown"; readonly rows: readonly Row[] }
  | { readonly kind: "none"; readonly missing: readonly Missing[] };

/** `there`: what can be asked for instead. */
export type Missing =
  | { readonly what: "indicator"; readonly asked: string }
  | {
      readonly what: "domain" | "wave";
      readonly asked: string;
      readonly indicator: string;
      readonly there: readonly string[];
    }
  | {
      readonly what: "combination";
      readonly whom: string;
      readonly wave: string;
      readonly indicator: string;
      readonly there: readonly string[];
    };

/** An address without a choice asks for everybody in the newest wave of the first indicator; one without an indicator for the first that has what it asks for. */
export function askedIn(search: string, rows: readonly Row[]): Asked {
  const given = new URLSearchParams(search);
  const [domain, wave] = [given.get("domain") ?? "", given.get("wave") ?? ""];
  const fitting = rows.find((row) => isIn(row, { indicator: row.indicator, domain, wave })) ?? rows[0];
  const indicator = given.get("indicator") || (fitting?.indicator ?? "");
  const isBare = choiceKeys.every((key) => !given.has(key));
  return { indicator, domain, wave: isBare ? newest(rows, indicator) : wave };
}

export function chosen(asked: Asked, rows: readonly Row[]): Choice {
  const own = rows.filter(({ indicator }) => indicator === asked.indicator);
  const [first] = own;
  if (first === undefined) return { kind: "none", missing: [{ what: "indicator", asked: asked.indicator }] };
  const found = own.filter((row) => isIn(row, asked));
  if (found.length > 0) return { kind: "shown", rows: found };
  const { indicatorName: indicator } = first;
  const nameOf = (domain: string) => rows.find((row) => row.domain === domain)?.domainName ?? domain;
  const missing: Missing[] = [];
  if (asked.domain !== "" && !own.some(({ domain }) => domain === asked.domain))
    missing.push({ what: "domain", asked: nameOf(asked.domain), indicator, there: each(own, "domainName") });
  if (asked.wave !== "" && !own.some(({ wave }) => String(wave) === asked.wave))
    missing.push({ what: "wave", asked: asked.wave, indicator, there: each(own, "wave") });
  if (missing.length > 0) return { kind: "none", missing };
  const there = each(
    own.filter(({ domain }) => domain === asked.domain),
    "wave",
  );
  return {
    kind: "none",
    missing: [{ what: "combination", whom: nameOf(asked.domain), wave: asked.wave, indicator, there }],
  };
}

/** Somebody has chosen another indicator: what it has not is asked for no more. */
export function withIndicator(asked: Asked, rows: readonly Row[]): Asked {
  const own = rows.filter(({ indicator }) => indicator === asked.indicator);
  const domain = own.some((row) => row.domain === asked.domain) ? asked.domain : "";
  const wave = own.some((row) => isIn(row, { ...asked, domain })) ? asked.wave : "";
  return { ...asked, domain, wave };
}

function isIn(row: Row, { indicator, domain, wave }: Asked): boolean {
  return (
    row.indicator === indicator &&
    (domain === "" || row.domain === domain) &&
    (wave === "" || String(row.wave) === wave)
  );
}

function newest(rows: readonly Row[], indicator: string): string {
  const waves = rows.filter((row) => row.indicator === indicator).map(({ wave }) => wave);
  return waves.length === 0 ? "" : String(Math.max(...waves));
}

function each(rows: readonly Row[], key: "domainName" | "wave"): readonly string[] {
  const all = [...new Set(rows.map((row) => String(row[key])))];
  return key === "wave" ? all.sort() : all;
}
