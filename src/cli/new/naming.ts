import slugify from '@sindresorhus/slugify';
import { randomBytes } from 'node:crypto';
import { reasonAgainstName } from '../../site/urls.ts';
import { UsageError } from '../errors.ts';

/** Returns a random lesson id: 24 hexadecimal digits (see format.md#front-matter). */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

/** Returns a title in one line. @throws UsageError when it is empty */
export function singleLine(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') throw new UsageError('The title is empty. Write it in quotes: "What a URL is made of"');
  return line;
}

/**
 * Makes a name for URLs from a title, with lowercase letters a to z, digits and dashes. If the title has none of these, the
 * name is the fallback with a number.
 * @param taken names that are already in use
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

/** Refuses a block name that cannot be part of a URL or a path. @throws UsageError with the reason */
export function requireBlockName(name: string, tags: readonly string[]): void {
  const reason = reasonAgainstName(name, 'block', tags);
  if (reason) throw new UsageError(`“${name}” cannot be the name of a block: ${reason}.`);
}
