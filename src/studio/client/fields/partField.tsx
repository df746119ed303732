/** A field of a form, by its kind: with its name, what it is for, and what is wrong in it. */
import type { FormField, FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { Folded, type InsideGiven } from "./folded.tsx";
import { elementId, type Form, problemsAt } from "./form.ts";
import { helpOf } from "./help.ts";
import { labelOf } from "./labels.ts";
import { ListField } from "./listField.tsx";
import { Problems } from "./problems.tsx";
import { RecordField } from "./recordField.tsx";
import { SimpleField } from "./simpleField.tsx";
import { WordsField } from "./wordsField.tsx";

export function PartField({
  form,
  field,
  path,
}: {
  readonly form: Form;
  readonly field: FormField;
  readonly path: YamlPath;
}) {
  const { key, part, isNeeded } = field;
  if (part.kind === "group" || part.kind === "list" || part.kind === "record" || part.kind === "either")
    return <FoldedField form={form} field={field} path={path} />;
  const id = elementId(form, path);
  const problems = problemsAt(form, path, true);
  const labelId = `${id}-label`;
  const describedBy = `${id}-about`;
  const name = (
    <>
      {labelOf(key, field.helpName)} {isNeeded ? null : <span class="optional">({say("studio.fields.optional")})</span>}
    </>
  );
  const about = (
    <div id={describedBy}>
      <Problems found={problems} />
      <Help field={field} isWithExample />
    </div>
  );
  const given = { form, part, path, labelledBy: labelId, describedBy, isWrong: problems.length > 0 };
  if (part.kind === "words")
    return (
      <fieldset class="field">
        <legend id={labelId} class="field-name">
          {name}
        </legend>
        <WordsField {...given} most={part.most} hasFigures={part.hasFigures === true} />
        {about}
      </fieldset>
    );
  return (
    <div class="field">
      <label id={labelId} class="field-name" for={id}>
        {name}
      </label>
      <SimpleField {...given} name={key} />
      {about}
    </div>
  );
}

function Help({ field, isWithExample = false }: { readonly field: FormField; readonly isWithExample?: boolean }) {
  const { help, helpName, part } = field;
  // What there is to choose from is shown by its name: that it has an id is the file's own matter.
  const isChosen = part.kind === "known" || (part.kind === "list" && part.entry.kind === "known");
  const told = helpOf(helpName, isChosen ? null : help);
  if (told === null) return null;
  const example = part.kind === "text" || part.kind === "number" ? field.example : null;
  return (
    <p class="hint" lang={told.language}>
      {told.words}
      {isWithExample && (typeof example === "string" || typeof example === "number") ? ` (${example})` : null}
    </p>
  );
}

function FoldedField({
  form,
  field,
  path,
}: {
  readonly form: Form;
  readonly field: FormField;
  readonly path: YamlPath;
}) {
  const { key, part, isNeeded } = field;
  return (
    <Folded
      form={form}
      path={path}
      isOpen={isNeeded && form.isNew}
      title={labelOf(key, field.helpName)}
      isOptional={!isNeeded}
    >
      {() => (
        <>
          <Help field={field} />
          <Inside form={form} part={part} path={path} name={key} />
        </>
      )}
    </Folded>
  );
}

/** The fields of a part, without its own name, which stands above. */
export function Inside({ form, part, path, name }: InsideGiven) {
  switch (part.kind) {
    case "group":
      return (
        <>
          {idLast(part.fields).map((field) => (
            <PartField key={field.key} form={form} field={field} path={[...path, field.key]} />
          ))}
        </>
      );
    case "list":
      return <ListField form={form} entry={part.entry} path={path} name={name} inside={Inside} />;
    case "record":
      return <RecordField form={form} value={part.value} path={path} field={PartField} />;
    case "either": {
      const fitting = fittingForm(part.forms, form.valueAt(path));
      return fitting === null ? (
        <p class="hint">{say("studio.fields.shape")}</p>
      ) : (
        <Inside form={form} part={fitting} path={path} name={name} />
      );
    }
    case "words":
      return (
        <WordsField
          form={form}
          path={path}
          most={part.most}
          labelledBy={elementId(form, path)}
          hasFigures={part.hasFigures === true}
        />
      );
    default:
      return <SimpleField form={form} part={part} path={path} labelledBy={elementId(form, path)} name={name} />;
  }
}

/** What only the program calls it by stands behind what people read. */
function idLast(fields: readonly FormField[]): readonly FormField[] {
  return fields.toSorted((one, other) => Number(one.key === "id") - Number(other.key === "id"));
}

/** The one that what stands there was written for. */
function fittingForm(forms: readonly FormPart[], value: unknown): FormPart | null {
  if (typeof value !== "object" || value === null) return forms.find(({ kind }) => kind === "text") ?? null;
  const groups = forms.filter((each) => each.kind === "group");
  const keys = Object.keys(value);
  const fits = groups.find(
    ({ fields }) =>
      fields.every(({ key, part }) => {
        const found: unknown = Object(value)[key];
        return part.kind !== "choice" || found === undefined || part.options.some((option) => option === found);
      }) && keys.every((key) => fields.some((field) => field.key === key)),
  );
  return fits ?? null;
}
