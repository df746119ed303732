/** One file: as a form, or as its own text where somebody wants that or no form has it. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { filesChanged } from "../live.ts";
import { place } from "../pointed.ts";
import { say } from "../say.ts";
import { FileForm } from "./fileForm.tsx";
import { partAtPlace } from "./form.ts";
import { load, shown, wanted } from "./opened.ts";
import { RawText } from "./rawText.tsx";

const isText = signal(false);
const line = signal<number | null>(null);

export function FilePane({ name }: { readonly name: string }) {
  useEffect(() => void load(name), [name, filesChanged.value]);
  const file = shown.value?.file === name ? shown.value : null;
  useEffect(() => {
    const to = place.value;
    if (file === null || to?.file !== file.file) return;
    const path = to.line === null ? null : partAtPlace(file.places, to.line, to.column ?? 1);
    isText.value = path === null && to.line !== null;
    if (path === null) line.value = to.line;
    else wanted.value = path;
    place.value = null;
  }, [file, place.value]);
  if (file === null) return null;
  const { closed, form } = file;
  const hasForm = closed === null && form?.kind === "group";
  return (
    <>
      {closed === null ? null : (
        <div class="closed" role="alert">
          <p class="problem">{say("studio.fields.closed")}</p>
          <p>
            {say("studio.fields.atLine", { line: String(closed.line) })}:{" "}
            {say(`studio.fields.because.${closed.reason}`)}
          </p>
          {closed.message === null ? null : <p lang="en">{closed.message}</p>}
        </div>
      )}
      {hasForm ? (
        <fieldset class="buttons" aria-label={say("studio.fields.view")}>
          {([false, true] as const).map((asText) => (
            <button
              key={String(asText)}
              type="button"
              aria-pressed={isText.value === asText}
              onClick={() => {
                isText.value = asText;
              }}
            >
              {asText ? say("studio.fields.asText") : say("studio.fields.asForm")}
            </button>
          ))}
        </fieldset>
      ) : null}
      {hasForm && !isText.value ? (
        <FileForm file={file} />
      ) : (
        <RawText
          file={file}
          line={line.value ?? null}
          arrived={() => {
            line.value = null;
          }}
        />
      )}
    </>
  );
}
