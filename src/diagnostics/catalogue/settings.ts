import type { Entries } from './entry.ts';

/** site.yml, and files of JSON and YAML in general. */
export const settings = {
  'json-invalid': {
    severity: 'error',
    title: 'Broken JSON',
    message: 'The file is not valid JSON: {reason}.',
    hint: 'Correct it at this place; JSON wants double quotes and no comma after the last item.',
  },
  'yaml-invalid': {
    severity: 'error',
    title: 'Broken YAML',
    message: 'The file is not valid YAML: {reason}.',
    hint: 'Correct it at this place.',
  },
  'setting-invalid': {
    severity: 'error',
    title: 'Setting of the wrong kind',
    message: '`{path}`: {reason}.',
    hint: 'Correct the value; README.md and the file that ships in content/ show every setting.',
  },
  'folder-missing': {
    severity: 'error',
    title: 'Folder missing',
    message: 'site.yml names the folder {folder}, and there is none at that place.',
    hint: 'Correct the path (it begins at site.yml), or remove the setting.',
  },
} as const satisfies Entries;
