/** Something that a browser tells when it has it before somebody's eyes -> a wait for that. The machine has other things to do until then. */

/** A browser that tells nothing is not waited for any longer. */
const mostWaitMs = 600;

export class UntilTold {
  #waits: PromiseWithResolvers<void> | null = null;

  /** It is on its way. Who waited for what was before waits no longer. */
  begins(): void {
    this.#waits?.resolve();
    this.#waits = Promise.withResolvers<void>();
    setTimeout(this.#waits.resolve, mostWaitMs).unref();
  }

  tells(): void {
    this.#waits?.resolve();
  }

  /** At once where nothing is on its way. */
  async told(): Promise<void> {
    await this.#waits?.promise;
  }
}
