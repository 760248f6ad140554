import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  packOf,
  programScript,
  receiverName,
  type SearchForm,
  type SearchReceiver,
} from '../../client/core/search-packs.ts';

/**
 * Writes the packed form of one language's index.
 * @param index folder that Pagefind wrote
 * @param target folder of the scripts
 * @param name by which the page tells the languages' scripts apart
 */
export function packSearchIndex(index: string, target: string, name: string): void {
  const write = (file: string, script: string) => {
    const path = join(target, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, script);
  };
  write(programScript, programCall(name, readFileSync(join(index, 'pagefind.js'), 'utf8')));
  for (const [pack, files] of packs(dataFiles(index))) {
    const entries = files.map((file) => [file, readFileSync(join(index, file), 'base64')]);
    write(pack, call('pack', name, Object.fromEntries(entries)));
  }
}

/** The script that says which forms of the index an output holds. */
export function formsCall(forms: readonly SearchForm[]): string {
  return call('forms', forms);
}

/** The script that brings Pagefind, whose module is made a function of what it takes from around it. */
export function programCall(name: string, source: string): string {
  const exported = /\bexport\s*\{([\w$,\s]*)\};?\s*$/;
  const isAsExpected = exported.test(source) && /\bfetch\(/.test(source) && !/\bimport\s*[({"'*]/.test(source);
  if (!isAsExpected) throw new Error('Pagefind is written otherwise than this version of Hornbook can pack it.');
  const body = source.replaceAll('import.meta.url', 'moduleUrl').replace(exported, 'return{$1};');
  return `${receiverName}.program(${JSON.stringify(name)},(fetch,moduleUrl)=>{"use strict";${body}});\n`;
}

/** Files of an index by the script they go into, both in the order of their names. */
export function packs(files: readonly string[]): Map<string, readonly string[]> {
  return Map.groupBy(files.toSorted(), packOf);
}

function call(method: keyof SearchReceiver, ...values: unknown[]): string {
  return `${receiverName}.${method}(${values.map((value) => JSON.stringify(value)).join(',')});\n`;
}

/** What Pagefind fetches: everything but its own programs. */
function dataFiles(index: string): string[] {
  return readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:js|css)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(index, join(parentPath, name)).split(sep).join('/'));
}
