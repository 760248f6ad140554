import { wordsOf, plainText } from './plain-text.ts';
import { startOf, type QuestionRule } from './rule.ts';

/**
 * Answers that refer to the other answers, such as “all of the above”, in each language. All patterns are tried on every
 * page, since answers are often in another language than their page.
 */
const catchAll: Readonly<Record<string, RegExp>> = {
  ar: /^(?:(?:كل|جميع) (?:ما (?:سبق|ذكر)|الإجابات)|لا شي?ء مما (?:سبق|ذكر))(?: السابقة)?(?: أعلاه)?(?: صحيحة?)?$/u,
  de: /^(?:alle|keine[rs]?|beides?)(?: der| von den)? (?:oben genannten|obigen|genannten|antworten)(?: antworten| optionen)?(?: sind)?(?: richtig)?$/u,
  en: /^(?:all|none|both|any|neither) (?:of )?(?:the |these )?(?:other )?(?:options? |answers? |choices )?(?:above|answers|options|choices|these)(?: options| answers| choices)?(?: are)?(?: correct)?$/u,
  es: /^(?:tod[ao]s|ningun[ao]|amb[ao]s)(?: de)? l[ao]s (?:otras )?(?:anteriores|(?:opciones|respuestas)(?: anteriores)?)(?: son correctas)?$/u,
  it: /^(?:tutt[ei] (?:le|i)|nessun[ao] de(?:lle|i)|entramb[ei] (?:le|i)) (?:altr[ei] )?(?:precedenti|(?:risposte|opzioni)(?: precedenti)?)(?: sono corrette)?$/u,
  ja: /^(?:上記|以上)の?(?:すべて|全て|どれも|いずれも|いずれでも|どれでも)(?:正しい|ない|該当しない)?$/u,
  ko: /^위의? (?:모든 (?:것|답|항목)|모두|항목 모두|어느 것도)(?: (?:정답|맞다|아니다|아님))?$/u,
  pt: /^(?:tod[ao]s|nenhum[ao]?|amb[ao]s) d?[ao]s (?:outras )?(?:anteriores|(?:opções|respostas|alternativas)(?: anteriores| acima)?)(?: estão corretas)?$/u,
  sw: /^(?:(?:yote|zote)(?: yaliyotajwa| zilizotajwa)?|hakuna(?: kati ya)?(?: yaliyotajwa| zilizotajwa| hayo| hizo)?) ?(?:hapo juu)$/u,
  uk: /^(?:[ву]с[еі]|жодн[аеі]|нічого|обидв[аі])(?: і?з)? (?:(?:вище)?(?:зазначен|перелічен|наведен)\S+)?(?: ?(?:відповід(?:і|ей)|варіант(?:и|ів)))?(?: (?:правильні|вірні))?$/u,
  zh: /^(?:以上|上述)(?:的?(?:所有|全部|选项|答案|選項))*(?:都|皆|均)?(?:不是|是|不对|对|不正确|正确|不适用|适用|非|對|正確)?$/u,
};

/** Reports an answer that refers to the others. It makes no sense in another order. */
export const reportCatchAllAnswer: QuestionRule = ({ answers }, report) => {
  for (const { text } of answers) {
    const words = wordsOf(text.source);
    const isCatchAll = Object.values(catchAll).some((pattern) => pattern.test(words));
    if (isCatchAll) report('answer-catch-all', startOf(text), { answer: plainText(text.source) });
  }
};
