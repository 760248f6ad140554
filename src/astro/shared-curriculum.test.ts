import { expect, test } from 'vitest';
import type { Curriculum } from '../model/entries.ts';
import { siteEntry } from '../model/entries.fixture.ts';
import { registerCurriculum, registeredCurriculum } from './shared-curriculum.ts';

const provider = (title: string) => ({
  current: { site: siteEntry({}, { title }) } as Curriculum,
  revision: 1,
  lesson: () => undefined,
});

test('gives each curriculum a key of its own, always the same', () => {
  const [one, other] = [provider('One'), provider('Other')];
  const keys = [registerCurriculum(one), registerCurriculum(other), registerCurriculum(one)];
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys[2]).toBe(keys[0]);
  expect(registeredCurriculum(keys[0] ?? '')).toBe(one);
  expect(registeredCurriculum(keys[1] ?? '')).toBe(other);
});

test('shows pages the curriculum that was loaded last', () => {
  const source = provider('Before');
  const key = registerCurriculum(source);
  source.current = provider('After').current;
  expect(registeredCurriculum(key).current.site.settings.title).toBe('After');
});

test('rejects an unknown key and says what to do', () => {
  expect(() => registeredCurriculum('curriculum 999')).toThrow(/npx hornbook build/);
});
