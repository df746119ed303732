/** The university's templates, styles and sentences, as read from disk: text by path. */
import type { FontFile } from "./fontFile.ts";
import type { Language } from "./language.ts";

export interface MessageTree {
  /** Nested keys and ICU sentences. */
  readonly [key: string]: string | MessageTree;
}

export interface Design {
  /** Handlebars, by path below `templates/`, e.g. `layouts/report.hbs`. */
  readonly templates: ReadonlyMap<string, string>;
  /** CSS, by path below `styles/`, e.g. `tokens.css`. */
  readonly styles: ReadonlyMap<string, string>;
  readonly messages: Readonly<Record<Language, MessageTree>>;
  readonly fonts: readonly FontFile[];
  /** Of `styles/tokens.css`, by name: "--ink" and so on. */
  readonly tokens: Readonly<Record<string, string>>;
}
