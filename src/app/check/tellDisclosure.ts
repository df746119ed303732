/** Data -> what its reports hide to protect people, why, and what that costs: for the analyst, or as a page for the privacy officer. */
import { writeFile } from "node:fs/promises";
import { CommandError, type Language } from "../../domain/index.ts";
import type { ReleaseAsked } from "../readyInputs.ts";
import { type CheckStopped, checkedInputs } from "./checkedInputs.ts";
import { type DisclosureTold, disclosureOf } from "./disclosureOf.ts";
import { disclosurePage } from "./disclosurePage.ts";
import { type Exposed, exposedIn } from "./exposedIn.ts";
import { figureName, figuresOf } from "./figureName.ts";

export interface Disclosure {
  readonly kind: "disclosure";
  /** It names nothing that is hidden. */
  readonly told: DisclosureTold;
  readonly exposed: readonly Exposed[];
  /** Names of figures, each with the rule that hides it: not to be handed out. */
  readonly hidden: readonly { readonly name: string; readonly because: string }[];
}

export async function tellDisclosure(asked: ReleaseAsked): Promise<Disclosure | CheckStopped> {
  const inputs = await checkedInputs(asked);
  if (inputs.kind === "findings") return inputs;
  const { data, tallies, attacked } = inputs;
  const hidden = attacked.decided
    .flatMap(figuresOf)
    .flatMap((each) => (each.status === "hidden" ? [{ name: figureName(each), because: each.because }] : []));
  return {
    kind: "disclosure",
    told: disclosureOf(data, tallies, attacked),
    exposed: exposedIn(attacked.decided),
    hidden,
  };
}

export interface PageAsked {
  readonly file: string;
  /** The university's first where null. */
  readonly language: Language | null;
}

export interface WrittenPage {
  readonly kind: "page";
  readonly file: string;
}

/** Throws a CommandError (2) where the university does not write in that language. */
export async function writeDisclosurePage(
  asked: ReleaseAsked,
  { file, language: named }: PageAsked,
): Promise<WrittenPage | CheckStopped> {
  const inputs = await checkedInputs(asked);
  if (inputs.kind === "findings") return inputs;
  const { data, tallies, attacked, year, design } = inputs;
  const { languages } = data.university;
  const language = named ?? languages[0] ?? "en";
  if (!languages.includes(language))
    throw new CommandError(2, `--lang ${language}: the university's languages are ${languages.join(", ")}`);
  const told = disclosureOf(data, tallies, attacked);
  await writeFile(file, disclosurePage(told, data, year, language, design.messages));
  return { kind: "page", file };
}
