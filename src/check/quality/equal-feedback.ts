import { wordsOf } from './plain-text.ts';
import { startOf, wrongAnswers, type QuestionRule } from './rule.ts';

/** Reports equal feedback on all wrong answers, which cannot explain what is wrong with each. */
export const reportEqualFeedback: QuestionRule = (question, report) => {
  const wrong = wrongAnswers(question);
  const [first] = wrong;
  const texts = new Set(wrong.map(({ feedback }) => (feedback ? wordsOf(feedback.source) : '')));
  if (first?.feedback && wrong.length > 1 && texts.size === 1) report('feedback-equal', startOf(first.feedback));
};
