import { expect, test } from 'vitest';
import { checkServedFolder } from './served-folder.ts';
import { UsageError } from './errors.ts';

test.each(['#', '?', '%', '"'])(
  'a folder with %s cannot be served, and the message says why and what works',
  (sign) => {
    const check = () => {
      checkServedFolder(`/courses/a${sign}b/hornbook`);
    };
    expect(check).toThrow(UsageError);
    expect(check).toThrow(`“${sign}”`);
    expect(check).toThrow('hornbook build and hornbook preview');
  },
);

test('other folders can be served', () => {
  for (const folder of ["/it's/ün icode & (more)", 'C:\\courses\\knots', '/a+b,c;d=e@f!g$h/[i]']) {
    checkServedFolder(folder);
  }
});
