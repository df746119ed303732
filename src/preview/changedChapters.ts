/** Two editions of a page -> the chapters in which alone they differ, so that the rest need not be read again; null where something else differs too. */

export interface ChangedChapter {
  /** Of its element. */
  readonly id: string;
  readonly html: string;
}

export function changedChapters(before: string, now: string): readonly ChangedChapter[] | null {
  const [old, fresh] = [chaptersOf(before), chaptersOf(now)];
  if (old === null || fresh === null || old.around !== fresh.around) return null;
  return fresh.chapters.filter(({ html }, place) => html !== old.chapters[place]?.html);
}

const chapter = /<section class="chapter[^"]*" id="([^"]+)"[\s\S]*?<\/section>/g;

/** `around`: all that is no chapter, with the name of each where it stands. Null of a page whose chapters have sections of their own. */
function chaptersOf(page: string): { readonly chapters: readonly ChangedChapter[]; readonly around: string } | null {
  const chapters: ChangedChapter[] = [];
  const around = page.replace(chapter, (html, id: string) => {
    chapters.push({ id, html });
    return `<section id="${id}">`;
  });
  return chapters.some(({ html }) => html.indexOf("<section", 1) >= 0) ? null : { chapters, around };
}
