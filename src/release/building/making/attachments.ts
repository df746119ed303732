/** A report -> the files in its PDF: the estimates that it prints, and the table of each of its charts. */
import type { AuditedFile } from "../../../audit/index.ts";
import { chartData, openData, type Report } from "../../../documents/index.ts";
import type { Attachment } from "../../../pdf/index.ts";
import { createMessages } from "../../../wording/index.ts";
import type { Checked } from "../checked.ts";
import type { PrintedFigures } from "../rounded.ts";

export function attachmentsOf(
  report: Report,
  {
    data,
    rounded,
    design,
  }: Pick<Checked, "data" | "design"> & { readonly rounded: Pick<PrintedFigures, "figureById"> },
): readonly Attachment[] {
  const say = createMessages(report.language, design.messages[report.language]);
  const encode = (text: string) => new TextEncoder().encode(text);
  const charts = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart"));
  const printed = report.estimates.flatMap((id) => rounded.figureById.get(id) ?? []);
  return [
    {
      name: "estimates.csv",
      description: say("attachment.estimates"),
      mediaType: "text/csv",
      content: encode(openData(printed, data)),
      chart: null,
    },
    ...charts.map(
      ({ id, figure, ...chart }, place): Attachment => ({
        name: `${id}.csv`,
        // Charts of several chapters may have tables of one name.
        description: say("attachment.chart", {
          figure: figure ?? say("chart.figure", { number: String(place + 1) }),
          caption: chart.table.caption,
        }),
        mediaType: "text/csv",
        content: encode(chartData(chart, report.language, rounded.figureById, data)),
        chart: id,
      }),
    ),
  ];
}

/** `path`: of the PDF. */
export function auditedAttachments(path: string, attachments: readonly Attachment[]): readonly AuditedFile[] {
  return attachments.map(({ name, content }) => ({
    kind: "csv",
    path: `${path}, ${name}`,
    content: new TextDecoder().decode(content),
  }));
}
