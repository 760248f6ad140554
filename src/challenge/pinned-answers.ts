import type { Question } from './question.ts';

/** Answers about all the others, in the languages of the curriculum; they make sense only at the end. */
const aboutAll = [
  /^(?:all|none|both|neither|any) of (?:the above|these|them)\b/iu,
  /^(?:todas?|todos?|ningun[ao]|ambos|ambas) (?:las|los|de las|de los) (?:anteriores|opciones|respuestas)/iu,
  /^(?:todas|nenhuma) (?:as|das) (?:anteriores|alternativas|opções)/iu,
  /^(?:alle|keine|keines|beide) (?:der )?(?:genannten|oben|davon)/iu,
  /^(?:toutes les|aucune des) réponses/iu,
  /^(?:tutte le|nessuna delle) precedenti/iu,
  /^(?:جميع|كل|لا شيء|كلا) (?:مما|ما|من) /u,
  /^(?:以上(?:都|全|皆|所有|均)|以上皆|都不是|全部都)/u,
];

/** Answers that refer to others by letter; the answers of such a question keep their order. */
const byLetter = /^(?:both |either |solo |tanto )?[A-E](?:,? ?(?:and|or|y|o|e|ou|und|et|و|和|与) ?[A-E])+\.?$/u;

const number = /^[-−]?\d+(?:[.,]\d+)?$/;

/** The value of an answer that is just a number; undefined otherwise. */
export function numberOf(source: string): number | undefined {
  const text = source.replaceAll('`', '').trim();
  return number.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : undefined;
}

/** Keys of the answers of a question that are not shuffled (see learning.md#answer-order). */
export function pinnedAnswers({ answers }: Question): ReadonlySet<string> {
  const texts = answers.map(({ text }) => text.source.trim());
  const isRow = texts.every((text) => numberOf(text) !== undefined) || texts.some((text) => byLetter.test(text));
  const pinned = answers.filter((_, place) => isRow || isAboutAll(texts[place] ?? ''));
  return new Set(pinned.map(({ key }) => key));
}

function isAboutAll(text: string): boolean {
  return aboutAll.some((phrase) => phrase.test(text));
}
