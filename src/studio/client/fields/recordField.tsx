/** Values by name, such as numbers by year: each can be changed; a new name is written in the file's own text. */
import type { ComponentType } from "preact";
import type { FormField, FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import type { Form } from "./form.ts";

interface Given {
  readonly form: Form;
  readonly value: FormPart;
  readonly path: YamlPath;
  readonly field: ComponentType<{ readonly form: Form; readonly field: FormField; readonly path: YamlPath }>;
}

export function RecordField({ form, value, path, field: Field }: Given) {
  const keys = Object.keys(Object(form.valueAt(path)));
  return (
    <>
      {keys.map((key) => (
        <Field
          key={key}
          form={form}
          field={{ key, part: value, isNeeded: true, help: null, helpName: "", example: null }}
          path={[...path, key]}
        />
      ))}
      <p class="hint">{say("studio.fields.shape")}</p>
    </>
  );
}
