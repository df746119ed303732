/** Audited -> Written: the evidence and the manifest are laid beside the artefacts, and the whole takes its place in one step. */
import { adopts, type Finding, type Manifest, type Year } from "../../domain/index.ts";
import { programKey, sha256 } from "../../store/index.ts";
import { manifestText } from "../editions/index.ts";
import type { Audited } from "./audited.ts";
import type { ReleaseEffects } from "./effects.ts";
import { type Explanation, explainRelease, noteRecipes } from "./making/explanations.ts";
import { nameAside } from "./making/nameAside.ts";
import { writeEvidence } from "./making/writeEvidence.ts";
import type { Stopped } from "./stopped.ts";

export interface Written {
  readonly kind: "written";
  readonly folder: string;
  readonly manifest: Manifest;
  readonly pages: number;
  readonly charts: number;
  /** Artefacts of other reports, that an earlier run had made from the same inputs. */
  readonly kept: number;
  /** Artefacts of the release before that this one has not got, though nobody asked for that. */
  readonly dropped: readonly string[];
  readonly explanations: readonly Explanation[];
}

/** `asAdopted`: nothing is written unless this is the release that was adopted. */
export async function write(
  audited: Audited,
  { store, progress }: ReleaseEffects,
  asAdopted = false,
): Promise<Written | Stopped> {
  const { planned, staged, artefacts, files, before, kept, site, state, charts } = audited;
  const { folder, checked } = planned;
  const told = await writeEvidence(audited.evidence, staged, store, progress);
  const tools = { ...kept.tools, ...state.manifest.tools };
  const manifest: Manifest = { ...state.manifest, tools, artefacts: [...artefacts] };
  const explanations = await explainRelease(files, before, told, site, folder, store);
  const text = manifestText(manifest);
  const adoption = checked.data.adoptions.get(checked.year);
  if (asAdopted && !adopts(adoption, sha256(text))) return { kind: "findings", findings: [isAnother(checked.year)] };
  await staged.write("manifest.json", text);
  // Noted first: nothing is known of a release that is not noted.
  await store.note(programKey(text), state.program);
  await staged.commit(planned.isPart ? null : await nameAside(folder, text, adoption));
  await noteRecipes(files, folder, store);
  return {
    kind: "written",
    folder,
    manifest,
    pages: files.reduce((sum, each) => sum + (each.pages ?? 0), 0),
    charts,
    kept: before.length,
    dropped: kept.dropped.filter((id) => !artefacts.some((each) => each.id === id)),
    explanations,
  };
}

function isAnother(year: Year): Finding {
  return {
    file: `data/adoption/${year}.yaml`,
    at: ["manifest"],
    message: "what is made now is not the release that was adopted",
    hint: "take the data and the program of then, as git has them; with --without-embargoed and its day if it was made so. Nothing was written",
  };
}
