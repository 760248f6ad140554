import {
  formsScript,
  packOf,
  programScript,
  receiverName,
  type PackedProgram,
  type SearchForm,
  type SearchReceiver,
} from '../core/search-packs.ts';

const forms = new Set<SearchForm>();
const programs = new Map<string, PackedProgram>();
const files = new Map<string, string>();
const scripts = new Map<string, Promise<void>>();

const receiver: SearchReceiver = {
  forms: (all) => {
    for (const form of all) forms.add(form);
  },
  program: (folder, program) => {
    programs.set(folder, program);
  },
  pack: (folder, pack) => {
    for (const [name, content] of Object.entries(pack)) files.set(`${folder}/${name}`, content);
  },
};
Object.assign(globalThis, { [receiverName]: receiver });

/** The forms of the index in this output. None if it was built without search. */
export async function loadForms(root: string): Promise<ReadonlySet<SearchForm>> {
  await loadScript(root + formsScript).catch(() => undefined);
  return forms;
}

/**
 * Loads Pagefind from its packed form, which reads every file from a script and so works on a disk.
 * @param root address of the folder with the indexes of all languages
 * @param name of the language's folder in it
 */
export async function loadPacked(root: string, name: string): Promise<object> {
  const folder = `${root}${name}/`;
  await loadScript(folder + programScript);
  const program = programs.get(name);
  if (!program) throw new Error(`${folder}${programScript} does not contain the search program.`);
  return program(async (url) => {
    const file = url.slice(packedBase.length).replace(/\?.*/, '');
    const key = `${name}/${file}`;
    if (!files.has(key)) await loadScript(folder + packOf(file));
    const content = files.get(key);
    if (content === undefined) throw new Error(`There is no ${file} in the search index.`);
    return new Response(bytesOf(content));
  });
}

/** Where Pagefind believes its files to be. */
export const packedBase = '/pagefind/';

/** Loads a script once. A script that failed to load is loaded again at the next request. */
function loadScript(url: string): Promise<void> {
  const known = scripts.get(url);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      scripts.delete(url);
      reject(new Error(`${url} could not be loaded.`));
    });
    document.head.append(script);
    script.remove();
  });
  scripts.set(url, loading);
  return loading;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
