import { element } from './dom.ts';
import { currentCourse, lessonToContinue } from './progress/continue.ts';
import { showMissed } from './progress/missed-list.ts';
import { byId, openPage, type ProgressPage } from './progress/page.ts';
import { enableRemoval } from './progress/remove.ts';
import { enableSettings, showSettings } from './progress/settings.ts';
import { linkTo, showCompletion, type Reset } from './progress/completion.ts';
import { enableTransfer } from './progress/transfer.ts';

/** Shows completed lessons and missed questions, and lets the learner transfer and remove progress and change settings. */
async function start(root: HTMLElement): Promise<void> {
  let reset: Reset = () => undefined;
  const page = await openPage(root, async (shown) => {
    showSettings(shown);
    await Promise.all([
      showContinueLink(shown),
      showCompletion(shown, (title, lessons) => {
        reset(title, lessons);
      }),
      showMissed(shown),
    ]);
  });
  reset = enableRemoval(page);
  enableTransfer(page);
  enableSettings(page);
  root.dataset['ready'] = '';
}

async function showContinueLink({ root, words, load, all }: ProgressPage): Promise<void> {
  const records = all().lessons;
  const next = records.size > 0 && (await lessonToContinue(await currentCourse(records, load), records, load));
  const row = root.querySelector('.continue');
  if (!next) {
    row?.replaceChildren();
    return;
  }
  const link = linkTo(next);
  const name = element('span', '', next.title);
  link.className = 'continue-link button';
  link.replaceChildren(`${words['continueWith'] ?? ''} `, name);
  row?.replaceChildren(link);
}

void start(byId('Progress'));
