import { expect, test } from 'vitest';
import type { Curriculum } from '../model/entries.ts';
import { siteEntry } from '../model/entries.fixture.ts';
import { registerCurriculum, registeredCurriculum } from './shared-curriculum.ts';

const reading = (title: string) => ({
  current: { site: siteEntry({}, { title }) } as Curriculum,
  lesson: () => undefined,
});

test('each reading is found under a key of its own, the same one each time', () => {
  const [one, other] = [reading('One'), reading('Other')];
  const keys = [registerCurriculum(one), registerCurriculum(other), registerCurriculum(one)];
  expect(keys[0]).not.toBe(keys[1]);
  expect(keys[2]).toBe(keys[0]);
  expect(registeredCurriculum(keys[0] ?? '')).toBe(one);
  expect(registeredCurriculum(keys[1] ?? '')).toBe(other);
});

test('pages see what was read last', () => {
  const source = reading('Before');
  const key = registerCurriculum(source);
  source.current = reading('After').current;
  expect(registeredCurriculum(key).current.site.settings.title).toBe('After');
});

test('a key of another process is an error that says what to do', () => {
  expect(() => registeredCurriculum('reading 999')).toThrow(/npx hornbook build/);
});
