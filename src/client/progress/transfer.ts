import { planImport, type ImportPlan } from '../core/import-plan.ts';
import { mergeRecords } from '../core/merge.ts';
import {
  lessonsText,
  progressFileName,
  readProgressFile,
  writeProgressFile,
  type ProgressFile,
} from '../core/progress-file.ts';
import { recordName } from '../core/record.ts';
import { button, counted, element } from '../dom.ts';
import { openStoredRecord } from '../store/stored-record.ts';
import { byId, type ProgressPage } from './page.ts';
import { doWithUndo } from './undo.ts';

/** Lets the learner export progress to a file, and import one after a preview (see learning.md#progress-files). */
export function enableTransfer(page: ProgressPage): void {
  const preview = byId('Preview');
  const look = async (text: string) => {
    const file = readProgressFile(text);
    const nodes = typeof file === 'string' ? [element('p', '', page.words[file])] : await previewOf(page, file);
    preview.replaceChildren(...nodes);
  };
  byId('Export').addEventListener('click', () => void saveFile(page));
  byId('ImportFile').addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    void input.files?.[0]?.text().then(look);
    // The same file can be chosen again.
    input.value = '';
  });
  byId('ImportRead').addEventListener('click', () => {
    void look((byId('ImportText') as HTMLTextAreaElement).value);
  });
}

async function saveFile({ site, all }: ProgressPage): Promise<void> {
  const prefix = recordName(site, '');
  const lessons = new Map<string, unknown>();
  for (const [name, text] of all().texts) {
    if (!name.startsWith(prefix)) continue;
    try {
      lessons.set(name.slice(prefix.length), JSON.parse(text));
    } catch {
      // Text that is not JSON is damaged and was set aside. It stays in the browser.
    }
  }
  const sha256 = await checksum(lessons);
  const now = new Date();
  const text = writeProgressFile({ site, lessons, ...(sha256 !== undefined && { sha256 }) }, now);
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = progressFileName(site, now);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The checksum of the lessons. Browsers make one only in secure contexts. */
async function checksum(lessons: ProgressFile['lessons']): Promise<string | undefined> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(lessonsText(lessons)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function previewOf(page: ProgressPage, file: ProgressFile): Promise<HTMLElement[]> {
  const { words, all, site } = page;
  const plan = planImport(all().lessons, file.lessons);
  const sum = await checksum(file.lessons);
  const notes = [
    ...(file.site === site ? [] : ['importOtherSite']),
    ...(file.sha256 === undefined || sum === undefined || file.sha256 === sum ? [] : ['importChanged']),
    ...(plan.records.size > 0 || plan.unreadable > 0 ? [] : ['importNothing']),
  ];
  const list = element('ul');
  const line = (name: string, n: number) => {
    list.append(element('li', '', counted(words, name, n)));
  };
  if (plan.records.size > 0) {
    line('importLessons', plan.lessons);
    line('importAnswers', plan.answers);
    line('importConflicts', plan.conflicts);
  }
  if (plan.unreadable > 0) line('importUnreadable', plan.unreadable);
  const nodes: HTMLElement[] = notes.map((note) => element('p', '', words[note]));
  nodes.push(list);
  if (plan.records.size > 0) nodes.push(button(words['importAdd'], () => void add(page, plan)));
  return nodes;
}

async function add(page: ProgressPage, { records }: ImportPlan): Promise<void> {
  const { store, site, words } = page;
  byId('Preview').replaceChildren();
  const nameOf = (id: string) => recordName(site, id);
  await doWithUndo(page, [...records.keys()].map(nameOf), async () => {
    let refused = 0;
    for (const [id, record] of records) {
      const stored = await openStoredRecord(store, nameOf(id));
      if (await stored.change((before) => (before ? mergeRecords(before, record) : record))) refused += 1;
    }
    return refused > 0 ? counted(words, 'importNotKept', refused) : (words['importAdded'] ?? '');
  });
}
