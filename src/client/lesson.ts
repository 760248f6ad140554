import { placeOf } from './core/lesson.ts';
import { recordName } from './core/record.ts';
import { stateOf, withVerdict } from './core/verdict.ts';
import { element, words as wordsOf } from './dom.ts';
import { enhanceQuestion } from './question-form.ts';
import { openKeeper } from './store/lesson-keeper.ts';
import { openStore } from './store/store.ts';

/** Makes the questions of a lesson page answerable and keeps what the learner did. */
async function start(section: HTMLElement): Promise<void> {
  const { site = '', lesson = '', block = '', language = '' } = section.dataset;
  const words = wordsOf(section);
  const status = section.querySelector('.status');
  const forms = [...section.querySelectorAll<HTMLFormElement>('form.question')];
  const questions = forms.map((form) => form.dataset['question'] ?? '');
  const keeper = await openKeeper(await openStore('store.html'), recordName(site, lesson));
  const place = placeOf({ block, language, questions });
  const explanation = document.querySelector<HTMLDetailsElement>('#Explanation');

  const announce = (message: string) => {
    if (!status) return;
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = message;
    });
  };
  const reveal = (open: boolean) => {
    if (!explanation) return;
    const tried = Object.keys(keeper.record?.q ?? {}).length > 0;
    explanation.hidden = !tried;
    if (open && questions.every((key) => keeper.record?.q[key]?.s === 2)) explanation.open = true;
  };

  for (const form of forms) {
    try {
      const question = form.dataset['question'] ?? '';
      enhanceQuestion({
        form,
        words,
        announce,
        state: stateOf(keeper.record, question, form.dataset['right'] ?? ''),
        onVerdict(state) {
          const change = keeper.change((before) => withVerdict(before, place, question, state, Date.now()));
          void change.then((trouble) => {
            if (trouble) noticeOnce(section, words['progressNotKept'] ?? '');
            reveal(true);
          });
        },
      });
    } catch (error) {
      // That question stays as it is without scripts; the others go on.
      console.warn(error);
    }
  }
  reveal(false);
}

function noticeOnce(section: HTMLElement, text: string): void {
  if (!section.querySelector('.storage-notice')) section.append(element('p', 'storage-notice', text));
}

for (const section of document.querySelectorAll<HTMLElement>('.questions')) void start(section);
