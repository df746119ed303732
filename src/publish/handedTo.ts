/** Parcels and the ways that their files go -> what each recipient is about to get, letter included, for the gate that judges whether it is theirs. */
import { artefactIdOf } from "../domain/index.ts";
import type { Handed } from "../release/index.ts";
import { wholeFile } from "./composeMail.ts";
import { newItems, type Parcel } from "./parcels.ts";
import type { Way } from "./ways.ts";
import { type LetterInputs, writeMessage } from "./writeMessage.ts";

/** A file is judged by what its recipient may read, and not by what it is called; one of another audience that `distribution.yaml` allows them is judged as that audience's. `folder`: the release's. */
export async function handedTo(
  parcels: readonly Parcel[],
  ways: ReadonlyMap<Parcel, readonly Way[]>,
  folder: string,
  inputs: LetterInputs,
): Promise<readonly Handed[]> {
  const found = parcels
    .filter((parcel) => newItems(parcel).length > 0)
    .map(async (parcel): Promise<readonly Handed[]> => {
      const { id, audience, allowed, language, by } = parcel.recipient;
      const excepted = new Set(allowed.map((name) => artefactIdOf(name, language)));
      const own = ways.get(parcel) ?? [];
      const { markdown } = writeMessage(parcel, own, by, inputs);
      const files = own.map(
        async ({ artefact }): Promise<Handed> => ({
          recipient: id,
          audience: excepted.has(artefact.id) ? artefact.audience : audience,
          file: artefact.path,
          content: await wholeFile(folder, artefact),
          format: artefact.format,
        }),
      );
      const letter: Handed = { recipient: id, audience, file: `letter to ${id}`, content: markdown, format: "text" };
      return [letter, ...(await Promise.all(files))];
    });
  return (await Promise.all(found)).flat();
}
