import { expect, test } from 'vitest';
import { proseLesson } from './lesson.fixture.ts';
import { readLesson } from './lesson.ts';

const hooksOf = (body: string) => readLesson(proseLesson(body), 'f.md').lesson?.hooks;
const section = (name: string, code: string) => `# --${name}--\n\n\`\`\`js\n${code}\n\`\`\`\n\n`;

test.each(['before-all', 'before-each', 'after-each', 'after-all'])('the code of a %s section is stored', (name) => {
  expect(hooksOf(section(name, 'start();\nstop();'))).toEqual({ [name]: 'start();\nstop();' });
});

test('several hooks are stored by name', () => {
  expect(hooksOf(section('before-all', 'a()') + section('before-each', 'b()') + section('after-all', 'c()'))).toEqual({
    'before-all': 'a()',
    'before-each': 'b()',
    'after-all': 'c()',
  });
});

test('a hook without code and a lesson without hooks have no code', () => {
  expect(hooksOf('# --before-all--')).toEqual({});
  expect(hooksOf('# --description--\n\nText')).toEqual({});
});
