/** A part of a form that has parts itself: it is folded until somebody wants it, and only then are its fields made. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FormPart } from "../../desks/fields/formPart.ts";
import type { YamlPath } from "../../yaml/yamlPath.ts";
import { say } from "../say.ts";
import { beginsWith, elementId, type Form, problemsAt } from "./form.ts";
import { wanted } from "./opened.ts";
import { Problems } from "./problems.tsx";

interface FoldedGiven {
  readonly form: Form;
  readonly path: YamlPath;
  readonly isOpen: boolean;
  readonly isOptional?: boolean;
  readonly title: string;
  readonly children: () => JSX.Element;
}

export function Folded({ form, path, isOpen, isOptional = false, title, children }: FoldedGiven) {
  const [isUnfolded, unfold] = useState(isOpen);
  const led = !form.isNew && wanted.value !== null && beginsWith(wanted.value, path);
  const problems = problemsAt(form, path);
  const hasProblems = problemsAt(form, path, true).length > 0;
  const open = isUnfolded || led;
  useEffect(() => {
    if (led) unfold(true);
  }, [led]);
  return (
    <details class="folded" open={open} onToggle={({ currentTarget }) => unfold(currentTarget.open)}>
      <summary id={elementId(form, path)}>
        {title}
        {isOptional ? <span class="optional"> ({say("studio.fields.optional")})</span> : null}
        {hasProblems ? <strong class="problem"> · {say("studio.fields.toMend")}</strong> : null}
      </summary>
      {open ? (
        <div class="inside">
          <Problems found={problems} />
          {children()}
        </div>
      ) : null}
    </details>
  );
}

/** What the fields within a part are made of. */
export interface InsideGiven {
  readonly form: Form;
  readonly part: FormPart;
  readonly path: YamlPath;
  readonly name: string;
}
