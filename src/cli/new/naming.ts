import slugify from '@sindresorhus/slugify';
import { randomBytes } from 'node:crypto';
import { reasonAgainstName } from '../../site/urls.ts';
import { UsageError } from '../errors.ts';

/** A fresh id of a lesson: 24 hexadecimal digits (FORMAT 2). */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

/** A title in one line. @throws UsageError when there is nothing in it */
export function oneLine(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') throw new UsageError('The title is empty. Write it in quotes: "What a URL is made of"');
  return line;
}

/**
 * A name for addresses, of small letters a to z, digits and dashes: the title in these letters as far as they go, else
 * the fallback with a number.
 * @param taken names that others have
 */
export function availableName(title: string, fallback: string, taken: readonly string[]): string {
  const slug = slugify(title, { decamelize: false }).slice(0, 80).replace(/-$/, '');
  const candidate = (number: number) => {
    if (slug === '') return `${fallback}-${number}`;
    return number === 1 ? slug : `${slug}-${number}`;
  };
  let number = 1;
  while (taken.includes(candidate(number)) || reasonAgainstName(candidate(number), 'lesson', [])) number += 1;
  return candidate(number);
}

/** Refuses a name of a block that cannot be a part of an address or a path. @throws UsageError with the reason */
export function requireBlockName(name: string, tags: readonly string[]): void {
  const reason = reasonAgainstName(name, 'block', tags);
  if (reason) throw new UsageError(`“${name}” cannot be the name of a block: ${reason}.`);
}
