/** Audited -> Written: the evidence and the manifest are laid beside the artefacts, and the whole takes its place in one step. */
import type { Manifest } from "../../domain/index.ts";
import { programKey } from "../../store/index.ts";
import { manifestText } from "../editions/index.ts";
import type { Audited } from "./audited.ts";
import type { ReleaseEffects } from "./effects.ts";
import { type Explanation, explainRelease, noteRecipes } from "./making/explanations.ts";
import { nameAside } from "./making/nameAside.ts";
import { writeEvidence } from "./making/writeEvidence.ts";

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

export async function write(audited: Audited, { store, progress }: ReleaseEffects): Promise<Written> {
  const { planned, staged, artefacts, files, before, kept, site, state, charts } = audited;
  const { folder, checked } = planned;
  const told = await writeEvidence(audited.evidence, staged, store, progress);
  const tools = { ...kept.tools, ...state.manifest.tools };
  const manifest: Manifest = { ...state.manifest, tools, artefacts: [...artefacts] };
  const explanations = await explainRelease(files, before, told, site, folder, store);
  const text = manifestText(manifest);
  await staged.write("manifest.json", text);
  // Noted first: nothing is known of a release that is not noted.
  await store.note(programKey(text), state.program);
  const adoption = checked.data.adoptions.get(checked.year);
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
