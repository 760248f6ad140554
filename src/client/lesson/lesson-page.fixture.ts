import { pageTexts, settled, siteId } from '../page.fixture.ts';
import { startLesson, type LessonPart } from './page.ts';

/** The id of the lesson that the tests open. */
export const lessonId = 'lesson';

/** One question of a lesson, as `Question.astro` renders it. The options `a`, `b` … have their feedback, `b` is right. */
export function questionHtml(key: string, options = 4): string {
  const letters = ['a', 'b', 'c', 'd', 'e'].slice(0, options);
  return `<form class="question" id="Q${key}" data-question="${key}" data-right="b">
    <fieldset aria-describedby="Q${key}Error">
      <legend>Question ${key}</legend>
      ${letters
        .map(
          (letter) => `<div class="option">
            <input type="radio" name="${key}" value="${letter}" id="${key}${letter}" aria-describedby="${key}${letter}Result">
            <label for="${key}${letter}">Answer ${letter}</label>
            <div class="feedback prose">Feedback on ${letter}. More on it.</div>
            <div class="option-result" id="${key}${letter}Result"></div>
          </div>`,
        )
        .join('')}
      <p class="question-error" id="Q${key}Error"></p>
    </fieldset>
    <details class="key"><summary>Answer</summary></details>
  </form>`;
}

/** The questions of a lesson outside of quizzes, as `QuestionSection.astro` renders them. */
export function questionsHtml(...keys: readonly string[]): string {
  const forms = keys.map((key) => questionHtml(key)).join('');
  return `<section class="questions"><h2>Questions</h2>${forms}</section>
    <details class="explanation" id="Explanation"><summary>Explanation</summary></details>`;
}

/** One set of a quiz, as `QuestionSection.astro` renders it. */
export function quizHtml(set: string, ...keys: readonly string[]): string {
  const forms = keys.map((key) => questionHtml(key)).join('');
  return `<section class="questions quiz" data-quiz="${set}"><h2>Quiz ${set}</h2>${forms}</section>`;
}

/** A sentence with blanks, as `BlanksForm.astro` renders it. */
export function blanksHtml(answers: readonly string[], { language = 'en', inputType = '' } = {}): string {
  const fields = answers.map((answer) => `word <input type="text" data-answer="${answer}">`).join(' ');
  const key = answers.map((answer) => `<li><b>${answer}</b><div class="prose">Think of ${answer}.</div></li>`).join('');
  return `<section class="fill-in"><form class="blanks" data-question="blanks" data-input-type="${inputType}">
      <p lang="${language}">${fields}</p>
      <details class="key"><summary>Answers</summary><ol>${key}</ol></details>
    </form></section>
    <details class="explanation" id="Explanation"><summary>Explanation</summary></details>`;
}

/** Tasks, as `Assignments.astro` renders them. */
export function tasksHtml(...keys: readonly string[]): string {
  const items = keys.map((key) => `<li><input type="checkbox" value="${key}" data-task="${key}" id="${key}"></li>`);
  return `<section class="tasks"><h2>Tasks</h2><ul>${items.join('')}</ul></section>`;
}

/** Opens a lesson page with a body, as `[lesson].astro` renders it, and starts its parts. */
export async function openLesson(body: string, ...parts: readonly LessonPart[]): Promise<void> {
  document.body.innerHTML = `<article data-lesson="${lessonId}" data-site="${siteId}" data-block="block" data-language="en"
      data-pass-mark="0.75" data-store="store.html">
      <p><span class="done-label"></span></p>
      ${body}
      <p class="storage-notice" role="status"></p>
      <div class="status" role="status" aria-atomic="true"></div>
    </article>
    <nav><a rel="prev" href="#previous">Previous</a><a rel="next" href="#next">Next</a></nav>`;
  const article = document.querySelector('article');
  if (article) article.dataset['text'] = pageTexts;
  await startLesson(...parts);
  await settled();
}

/** Opens the page again, as after a reload, with only what is stored. */
export const reopenLesson = openLesson;
