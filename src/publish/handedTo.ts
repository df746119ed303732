/** Parcels and the ways that their files go -> what each recipient is about to get, its letter as it is written, mailed and laid into a folder, for the gate that judges whether it is theirs. */
import { meantBy } from "../domain/index.ts";
import { renderMail } from "../html/index.ts";
import { type Handed, isForEverybody } from "../release/index.ts";
import { wholeFile } from "./composeMail.ts";
import { indexPage } from "./handOver.ts";
import { newItems, type Parcel } from "./parcels.ts";
import type { Way } from "./ways.ts";
import { type LetterInputs, writeMessage } from "./writeMessage.ts";

/** Each file is judged by what its recipient may read, not by its name; a file of another audience that `distribution.yaml` allows them is judged as that audience's, and open data as everybody's. `folder`: the release's. */
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
      const own = ways.get(parcel) ?? [];
      const artefacts = own.map(({ artefact }) => artefact);
      const excepted = new Set(allowed.map((name) => meantBy(name, language, artefacts)));
      const { markdown, ...words } = writeMessage(parcel, own, by, inputs);
      const files = own.map(
        async ({ artefact }): Promise<Handed> => ({
          recipient: id,
          audience: excepted.has(artefact) ? artefact.audience : audience,
          isForEverybody: isForEverybody(artefact),
          file: artefact.path,
          content: await wholeFile(folder, artefact),
          format: artefact.format,
        }),
      );
      const handed = (file: string, content: string, format: Handed["format"]): Handed => ({
        ...{ recipient: id, audience, isForEverybody: false, file, content, format },
      });
      const { accent } = inputs.data.university.style;
      const mail = await renderMail({ language, markdown, ...words, accent }, inputs.design);
      return [
        handed(`letter to ${id}`, `${words.subject}\n\n${markdown}`, "text"),
        ...(by === "mail"
          ? [handed(`mail to ${id}`, mail.html, "html"), handed(`mail to ${id}, as text`, mail.text, "text")]
          : [handed(`index page for ${id}`, indexPage(parcel, own, inputs), "html")]),
        ...(await Promise.all(files)),
      ];
    });
  return (await Promise.all(found)).flat();
}
