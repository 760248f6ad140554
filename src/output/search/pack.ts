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
 * @param index folder with Pagefind's files
 * @param target folder for the scripts
 * @param name name of the language in the scripts
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

/** Returns the script that lists the forms of the index in an output. */
export function formsCall(forms: readonly SearchForm[]): string {
  return call('forms', forms);
}

/** Returns the script with Pagefind, whose module becomes a function of the globals that it uses. */
export function programCall(name: string, source: string): string {
  const exported = /\bexport\s*\{([\w$,\s]*)\};?\s*$/;
  const isAsExpected = exported.test(source) && /\bfetch\(/.test(source) && !/\bimport\s*[({"'*]/.test(source);
  if (!isAsExpected) throw new Error('This version of Hornbook cannot pack the installed version of Pagefind.');
  const body = source.replaceAll('import.meta.url', 'moduleUrl').replace(exported, 'return{$1};');
  return `${receiverName}.program(${JSON.stringify(name)},(fetch,moduleUrl)=>{"use strict";${body}});\n`;
}

/** Groups the files of an index by their script, both in the order of their names. */
export function packs(files: readonly string[]): Map<string, readonly string[]> {
  return Map.groupBy(files.toSorted(), packOf);
}

function call(method: keyof SearchReceiver, ...values: unknown[]): string {
  return `${receiverName}.${method}(${values.map((value) => JSON.stringify(value)).join(',')});\n`;
}

/** Returns the files that Pagefind fetches: all except its own programs. */
function dataFiles(index: string): string[] {
  return readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:js|css)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(index, join(parentPath, name)).split(sep).join('/'));
}
