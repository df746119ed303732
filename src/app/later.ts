/** A function that is loaded when it is first called: a command needs no browser, no database and no queue to say what it is for. */
export function later<Words extends readonly unknown[], Result>(
  load: () => Promise<(...words: Words) => Promise<Result>>,
): (...words: Words) => Promise<Result> {
  return async (...words) => await (await load())(...words);
}
