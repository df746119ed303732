/** A page that a browser opens -> its words before its pictures: drawing these would keep it from showing those. */

/** A browser that tells nothing is not waited for any longer. */
const mostWaitMs = 600;

export class WordsFirst {
  #shown = Promise.resolve();
  #isShown: () => void = () => undefined;

  /** A page was asked for, as a whole. */
  opened(): void {
    this.#isShown();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#shown = promise;
    this.#isShown = resolve;
    setTimeout(resolve, mostWaitMs).unref();
  }

  /** It is before somebody's eyes. */
  seen(): void {
    this.#isShown();
  }

  /** Until a picture may come. */
  async shown(): Promise<void> {
    await this.#shown;
  }
}
