/** Embargoes that would be passed, since the release is judged by a day to come -> who decided so and why, for the record; or what keeps it in. */
import type { Finding, JudgedBy, PassedEmbargo, Permission } from "../domain/index.ts";
import type { passedByHandOut } from "../publish/index.ts";

type Embargoes = ReturnType<typeof passedByHandOut>;

/** Asks who decided that these are passed; null: nobody says. */
export type Permit = (embargoes: readonly string[]) => Promise<Permission | null>;

export async function permitted(
  embargoes: Embargoes,
  { day, today }: JudgedBy,
  permit: Permit,
): Promise<{ readonly passed: readonly PassedEmbargo[] } | { readonly findings: readonly Finding[] }> {
  if (embargoes.length === 0) return { passed: [] };
  const permission = await permit(embargoes.map(({ what, until }) => `${what}: not before ${until}`));
  if (permission !== null)
    return { passed: embargoes.map(({ what, until }) => ({ what, until, on: today, ...permission })) };
  return {
    findings: embargoes.map(({ what, finding: { hint: _, ...finding } }) => ({
      ...finding,
      message: `${what}: ${finding.message}; today is ${today}, and --now ${day} passes that`,
      hint: "say who decided so, and why, which is written into the record: --by ROLE --why REASON",
    })),
  };
}
