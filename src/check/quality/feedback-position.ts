import { plainText } from './plain-text.ts';
import { startOf, type QuestionRule } from './rule.ts';

/** Phrases that refer to an answer by its position, in each language. */
const positions: Readonly<Record<string, RegExp>> = {
  ar: /(?:الخيار|الاختيار) (?:الأول|الثاني|الثالث|الرابع|الخامس|الأخير|السابق|التالي|رقم \d)/u,
  en: /\b(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast) (?:option|choice)|(?:[Oo]ption|[Cc]hoice|[Aa]nswer) (?:[A-H]|[1-8]))\b/u,
  es: /(?:(?:primera|segunda|tercera|cuarta|quinta|última) (?:opción|alternativa)|(?:[Oo]pción|[Rr]espuesta|[Aa]lternativa) (?:[A-H]|[1-8]))(?!\p{L})/u,
  zh: /(?:选项|答案) ?[A-H1-8一二三四五]|第[一二三四五1-8]个?(?:选项|答案)|最后一?个?(?:选项|答案)/u,
};

/** Reports feedback that refers to an answer by its position. It is wrong once the order changes. */
export const reportFeedbackPosition: QuestionRule = ({ answers }, report) => {
  for (const { feedback } of answers) {
    const text = feedback ? plainText(feedback.source) : '';
    const [found] = Object.values(positions).flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    if (feedback && found !== undefined) report('feedback-position', startOf(feedback), { found });
  }
};
