/** A document's page -> the same with what lies beside it: the fonts that it would bring along in a release, where its kind does, and pictures; and with how what has changed is marked for a moment. */
import type { Medium } from "../html/index.ts";

/** How what has changed is marked. */
export const marks =
  "[data-preview-changed]{outline:3px solid #b35900;outline-offset:2px;background-color:#fff3d6;color:#000}";

const statedPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** As `ownFiles.ts` has it. */
export const fontsAddress = "/fonts.css";
/** The same for pages that take no styles but files. */
export const marksAddress = "/marks.css";

/** The policy that the page itself states lets it have what the preview keeps beside it, and nothing else. */
export function withOwnStyles(page: string, medium: Medium): string {
  const fonts = medium === "page" ? "" : `<link rel="stylesheet" href="${fontsAddress}">`;
  return page
    .replace(statedPolicy, (policy) => policy.replace(/(?<=style-src |img-src )/g, "'self' "))
    .replace("</head>", () => `${fonts}<style id="preview">${marks}</style></head>`);
}
