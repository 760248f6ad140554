import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withDraft } from '../core/lesson.ts';
import { keys, placeOf } from '../core/record.fixture.ts';
import { recordName, type LessonRecord } from '../core/record.ts';
import { withTick } from '../core/tasks.ts';
import { readAll } from './all-records.ts';
import { openStoredRecord } from './stored-record.ts';
import type { Store } from './store.ts';

const name = recordName('knots', 'lesson');
const place = placeOf({ tasks: [keys.first, keys.second] });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The number of stored characters. */
const letters = (texts: Map<string, string>) =>
  [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);

/** A store with room for some characters. Each call is asynchronous, as on a disk. */
function storeFor(texts: Map<string, string>, room = Infinity): Store {
  return {
    get: (key) => Promise.resolve(texts.get(key) ?? null),
    set: async (key, text) => {
      await Promise.resolve();
      const before = texts.get(key);
      texts.set(key, text);
      if (letters(texts) <= room) return true;
      if (before === undefined) texts.delete(key);
      else texts.set(key, before);
      return false;
    },
    del: (key) => {
      texts.delete(key);
    },
    keys: () => [...texts.keys()],
    onChange: () => undefined,
  };
}

const tick =
  (task: string, now = 1) =>
  (before: LessonRecord | undefined) =>
    withTick(before, place, task, true, now);
const stored = (texts: Map<string, string>, key = name) => JSON.parse(texts.get(key) ?? 'null') as LessonRecord | null;

let texts: Map<string, string>;
beforeEach(() => {
  texts = new Map();
});

describe('a browser that can keep storage', () => {
  test('is asked to do so with the first answer of a lesson', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    const texts = new Map<string, string>();
    const { change } = await openStoredRecord(storeFor(texts), name);
    expect(persist).not.toHaveBeenCalled();
    await change(tick(keys.first));
    await change(tick(keys.second));
    expect(persist).toHaveBeenCalledOnce();
  });

  test('is not asked if it refuses to store', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    const { change } = await openStoredRecord(storeFor(new Map(), 1), name);
    await change(tick(keys.first));
    expect(persist).not.toHaveBeenCalled();
  });
});

describe('a stored record', () => {
  test('is read, changed and written', async () => {
    const record = await openStoredRecord(storeFor(texts), name);
    expect(record.record()).toBeUndefined();
    expect(await record.change(tick(keys.first))).toBeUndefined();
    expect(stored(texts)).toEqual(record.record());
    expect((await openStoredRecord(storeFor(texts), name)).record()?.a).toEqual([keys.first]);
  });

  test('includes all changes that are made at the same time', async () => {
    const record = await openStoredRecord(storeFor(texts), name);
    await Promise.all([record.change(tick(keys.first)), record.change(tick(keys.second)), record.read()]);
    expect(stored(texts)?.a).toEqual([keys.first, keys.second]);
  });

  test('includes what another tab has written in the meantime', async () => {
    const one = await openStoredRecord(storeFor(texts), name);
    const other = await openStoredRecord(storeFor(texts), name);
    await one.change(tick(keys.first));
    await other.change(tick(keys.second));
    expect(stored(texts)?.a).toEqual([keys.first, keys.second]);
    await one.read();
    expect(one.record()?.a).toEqual([keys.first, keys.second]);
  });
});

describe('a change that cannot be stored', () => {
  test('lasts until the page is closed', async () => {
    const record = await openStoredRecord(storeFor(texts, 0), name);
    expect(await record.change(tick(keys.first))).toBe('progressNotKept');
    expect(await record.change(tick(keys.second))).toBe('progressNotKept');
    await record.read();
    expect(record.record()?.a).toEqual([keys.first, keys.second]);
    expect(texts.size).toBe(0);
  });

  test('is stored with the next change once there is room, merged with what another tab wrote', async () => {
    const full = await openStoredRecord(storeFor(texts, 0), name);
    const store = storeFor(texts);
    let hasRoom = false;
    const record = await openStoredRecord({ ...store, set: (key, text) => hasRoom && store.set(key, text) }, name);
    await full.change(tick(keys.gone));
    expect(await record.change(tick(keys.first))).toBe('progressNotKept');
    texts.set(name, JSON.stringify(withTick(undefined, place, keys.second, true, 5)));
    hasRoom = true;
    expect(await record.change(tick(keys.first))).toBeUndefined();
    expect(stored(texts)?.a).toEqual([keys.first, keys.second]);
  });
});

describe('a full storage', () => {
  test('drops the drafts of all lessons first, and keeps every verdict', async () => {
    const other = recordName('knots', 'other');
    const drafted = withDraft(undefined, place, keys.gone, ['x'.repeat(400)], 1);
    texts.set(other, JSON.stringify({ ...drafted, d: 7 }));
    const record = await openStoredRecord(storeFor(texts, letters(texts) + 20), name);
    expect(await record.change(tick(keys.first))).toBeUndefined();
    expect(stored(texts)?.a).toEqual([keys.first]);
    expect(stored(texts, other)).toMatchObject({ d: 7 });
    expect(stored(texts, other)?.draft).toBeUndefined();
  });

  test('drops old verdict dates next', async () => {
    const h = Array.from({ length: 20 }, (_, day) => [20_000 + day, 2] as const);
    const q = { [keys.gone]: { s: 2, f: 'x', n: 20, t: 9, l: 'en', h } } as const;
    const old: LessonRecord = { v: 1, u: 9, d: 9, src: 'answered', b: 'knots', q };
    const other = recordName('knots', 'other');
    texts.set(other, JSON.stringify(old));
    const record = await openStoredRecord(storeFor(texts, letters(texts) + 20), name);
    expect(await record.change(tick(keys.first))).toBeUndefined();
    expect(stored(texts, other)?.q[keys.gone]).toEqual({ ...q[keys.gone], h: h.slice(-4) });
  });

  test('leaves damaged records and those of a later version unchanged', async () => {
    const newer = '{"v":2,"draft":{"x":"long long long"}}';
    texts.set(recordName('knots', 'newer'), newer);
    texts.set(recordName('knots', 'odd'), '{');
    const record = await openStoredRecord(storeFor(texts, 100), name);
    expect(await record.change(tick(keys.first))).toBe('progressNotKept');
    expect(texts.get(recordName('knots', 'newer'))).toBe(newer);
    expect(texts.get(recordName('knots', 'odd'))).toBe('{');
  });
});

describe('an existing text', () => {
  test('that cannot be read is set aside, and so is the next one', async () => {
    for (const text of ['{', '[]']) {
      texts.set(name, text);
      const record = await openStoredRecord(storeFor(texts), name);
      expect(await record.change(tick(keys.first))).toBeUndefined();
    }
    expect(texts.get(`${name}:bad`)).toBe('{');
    expect(texts.get(`${name}:bad:bad`)).toBe('[]');
    expect(stored(texts)?.a).toEqual([keys.first]);
  });

  test('that cannot be read stays in place if there is no room to set it aside', async () => {
    texts.set(name, '{');
    const record = await openStoredRecord(storeFor(texts, name.length + 1), name);
    expect(await record.change(tick(keys.first))).toBe('progressNotKept');
    expect(texts.get(name)).toBe('{');
    expect(record.record()?.a).toEqual([keys.first]);
  });

  test('of a later version is never changed', async () => {
    texts.set(name, '{"v":99}');
    const record = await openStoredRecord(storeFor(texts), name);
    expect(await record.change(tick(keys.first))).toBe('progressNewer');
    expect([...texts]).toEqual([[name, '{"v":99}']]);
    expect(record.record()?.a).toEqual([keys.first]);
  });
});

test('reading a site returns all of its records and none of another site', async () => {
  const record = await openStoredRecord(storeFor(texts), name);
  await record.change(tick(keys.first));
  texts.set('lp1:knots:m', '{"v":1,"salt":"s","settings":{"keys":true}}');
  texts.set('lp1:knots:l:odd', '{');
  texts.set('lp1:knots:l:odd:bad', texts.get(name) ?? '');
  texts.set('lp1:knots-2:l:lesson', texts.get(name) ?? '');
  const all = await readAll(storeFor(texts), 'knots');
  expect([...all.lessons.keys()]).toEqual(['lesson']);
  expect(all.meta?.settings.keys).toBe(true);
  expect([...all.texts.keys()].toSorted()).toEqual([
    'lp1:knots:l:lesson',
    'lp1:knots:l:odd',
    'lp1:knots:l:odd:bad',
    'lp1:knots:m',
  ]);
});
