/** A language's sentences -> the page around the previews: its controls, both panes and the list of what is to mend. */
import type { Language } from "../domain/index.ts";
import type { Say } from "../wording/index.ts";

/** What may run and load there: the preview's own files, and pictures of printed pages. Frames are its own pages. */
export const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  // Letters of printed pages, which the page itself takes from the PDF.
  "font-src data: blob:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What a document's page may do in its frame: show itself. Its own policy, in the page, says the same. */
export const framePolicy = [
  "default-src 'none'",
  // Fonts and pictures that all pages share.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Sentences that the script says, by the name that it knows them by. */
function sentences(say: Say): Readonly<Record<string, string>> {
  return {
    ready: say("preview.ready"),
    waiting: say("preview.waiting"),
    figures: say("preview.figures"),
    check: say("preview.check"),
    stale: say("preview.stale"),
    lost: say("preview.lost"),
    updated: say("preview.updated"),
    printing: say("preview.printing"),
  };
}

/** Sentences with a number are asked for by the number, as the language has them. */
export function numberSentence(say: Say, asked: URLSearchParams): string {
  const number = (name: string) => Number(asked.get(name) ?? 0) || 0;
  if (asked.has("page")) return say("preview.pageOf", { page: String(number("page")), pages: String(number("pages")) });
  if (asked.has("tasks")) return say("preview.tasks", { count: number("tasks") });
  return say("preview.findings", { count: number("count") });
}

export function shellPage(language: Language, say: Say): string {
  const options = [
    ["both", say("preview.both")],
    ["page", say("preview.onlyPage")],
    ["print", say("preview.onlyPrint")],
  ].map(([value, name]) => `<option value="${value}">${escaped(`${name}`)}</option>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(say("preview.title"))}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/client/preview.css">
<script type="application/json" id="sentences">${JSON.stringify(sentences(say)).replaceAll("<", "\\u003c")}</script>
<script type="module" src="/client/preview.js"></script>
</head>
<body>
<header>
<h1>${escaped(say("preview.title"))}</h1>
<p class="note">${escaped(say("preview.note"))}</p>
<div class="controls">
<label>${escaped(say("preview.document"))} <select id="document"></select></label>
<label>${escaped(say("preview.language"))} <select id="language"></select></label>
<label>${escaped(say("preview.show"))} <select id="show">${options.join("")}</select></label>
<p id="status" role="status"></p>
</div>
</header>
<main id="panes" data-show="both">
<section id="page-pane" aria-labelledby="page-name">
<h2 id="page-name">${escaped(say("preview.page"))}</h2>
<iframe id="page" sandbox="allow-same-origin" title="${escaped(say("preview.page"))}"></iframe>
</section>
<section id="print-pane" aria-labelledby="print-name">
<h2 id="print-name">${escaped(say("preview.print"))}</h2>
<p id="only-printed" hidden>${escaped(say("preview.onlyPrinted"))}</p>
<p class="print-tools"><a id="pdf" href="/" target="_blank" rel="noopener" hidden>${escaped(say("preview.openPdf"))}</a> <span id="print-status"></span></p>
<div id="printed" tabindex="0" role="group" aria-labelledby="print-name"></div>
</section>
</main>
<section id="findings" aria-labelledby="findings-name">
<h2 id="findings-name"></h2>
<ol id="finding-list" lang="en" tabindex="0" aria-labelledby="findings-name"></ol>
</section>
<section id="tasks" aria-labelledby="tasks-name" hidden>
<h2 id="tasks-name"></h2>
<ol id="task-list" lang="en" tabindex="0" aria-labelledby="tasks-name"></ol>
</section>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
