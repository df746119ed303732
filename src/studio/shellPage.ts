/** A language's sentences -> the studio's page: an empty one, which its script fills, with the sentences that it says. */
import type { Design, Language } from "../domain/index.ts";
import { shellPolicy } from "../preview/index.ts";

/** The preview's, and styles that the editor of texts makes as it goes: they bear the page's own number, which nobody can guess. */
export function studioPolicy(nonce: string): string {
  return shellPolicy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`);
}

export interface ShellParts {
  readonly nonce: string;
  /** What the data folder is called, as findings name its files. */
  readonly folder: string;
  /** The addresses of the scripts that it begins with. */
  readonly scripts: readonly string[];
}

export function studioPage(language: Language, { messages }: Design, { nonce, folder, scripts }: ShellParts): string {
  const { studio, preview } = messages[language] ?? {};
  const sentences = JSON.stringify({ studio, preview }).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Studio</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/studio/studio.css">
${scripts.map((each) => `<link rel="modulepreload" href="${each}">`).join("\n")}
<script type="application/json" id="sentences" data-nonce="${nonce}" data-folder="${folder.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}">${sentences}</script>
<script type="module" src="/studio/studio.js"></script>
</head>
<body><div id="studio"></div></body>
</html>
`;
}
