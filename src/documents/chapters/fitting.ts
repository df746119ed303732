/** Things that say something -> the first of them, as many as there is room for; always one. */
export function fitting<Of>(
  all: readonly Of[],
  lettersOf: (each: Of) => number,
  mostOf: number,
  mostLetters: number,
): readonly Of[] {
  let letters = 0;
  const end = all.findIndex((each, place) => {
    letters += lettersOf(each);
    return place >= mostOf || (place > 0 && letters > mostLetters);
  });
  return end < 0 ? all : all.slice(0, end);
}
