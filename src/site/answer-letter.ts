/** Returns the letter of an answer on paper, by index: A for 0, Z for 25, then AA, AB and so on. */
export function answerLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? answerLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}
