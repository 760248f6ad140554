/** The letter before an answer on paper: A for the first one, with the index 0. After Z come AA, AB and so on. */
export function answerLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? answerLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}
