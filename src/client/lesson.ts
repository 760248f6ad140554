import { isFromLaterVersion, parseRecord, recordName, stateOf, withVerdict } from './core/record.ts';
import { element, words as wordsOf } from './dom.ts';
import { enhanceQuestion } from './question-form.ts';
import { openStore } from './store.ts';

/** Makes the questions of a lesson page answerable and keeps what the learner did. */
function start(section: HTMLElement): void {
  const { site = '', lesson = '', block = '', language = '' } = section.dataset;
  const words = wordsOf(section);
  const status = section.querySelector('.status');
  const forms = [...section.querySelectorAll<HTMLFormElement>('form.question')];
  const questions = forms.map((form) => form.dataset['question'] ?? '');
  const store = openStore();
  const name = recordName(site, lesson);
  const explanation = document.querySelector<HTMLDetailsElement>('#Explanation');

  const announce = (message: string) => {
    if (!status) return;
    status.textContent = '';
    requestAnimationFrame(() => {
      status.textContent = message;
    });
  };
  const record = () => parseRecord(store.get(name));
  const reveal = (open: boolean) => {
    if (!explanation) return;
    const tried = Object.keys(record()?.q ?? {}).length > 0;
    explanation.hidden = !tried;
    if (open && questions.every((key) => record()?.q[key]?.s === 2)) explanation.open = true;
  };

  for (const form of forms) {
    try {
      const question = form.dataset['question'] ?? '';
      enhanceQuestion({
        form,
        words,
        announce,
        state: stateOf(record(), question, form.dataset['right'] ?? ''),
        onVerdict(state) {
          const next = withVerdict(record(), { block, language, questions }, question, state, Date.now());
          const isKept = !isFromLaterVersion(store.get(name)) && store.set(name, JSON.stringify(next));
          if (!isKept) noticeOnce(section, words['progressNotKept'] ?? '');
          reveal(true);
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

for (const section of document.querySelectorAll<HTMLElement>('.questions')) start(section);
