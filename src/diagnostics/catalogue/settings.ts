import type { Entries } from './entry.ts';
import { json, lines, course, structuredCourse } from './example-texts.ts';

/** site.yml, and files of JSON and YAML in general. */
export const settings = {
  'json-invalid': {
    severity: 'error',
    title: 'Broken JSON',
    message: 'The file is not valid JSON: {reason}.',
    hint: 'Correct it at this place; JSON wants double quotes and no comma after the last item.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': '{ "blocks": ["greetings",] }\n' }),
      in: 'structure/superblocks/manners.json',
      at: '] }',
      good: structuredCourse({ 'structure/superblocks/manners.json': '{ "blocks": ["greetings"] }\n' }),
    },
  },
  'yaml-invalid': {
    severity: 'error',
    title: 'Broken YAML',
    message: 'The file is not valid YAML: {reason}.',
    hint: 'Put quotes around values that hold `: `, ` #` or a quote mark, or begin with a special sign, and close them again.',
    example: {
      bad: course({ 'site.yml': lines('title: Manners: a course') }),
      in: 'site.yml',
      at: 'Manners',
      good: course({ 'site.yml': lines('title: "Manners: a course"') }),
    },
  },
  'data-invalid': {
    severity: 'error',
    title: 'Data of the wrong shape',
    message: '`{path}`: {reason}.',
    hint: 'Correct the value, or add it where it is missing.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: 'greetings' }) }),
      in: 'structure/superblocks/manners.json',
      at: '"greetings"',
      good: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: ['greetings'] }) }),
    },
  },
  'setting-invalid': {
    severity: 'error',
    title: 'Setting of the wrong kind',
    message: '`{path}` {reason}.',
    hint: 'Correct it; the documentation’s page on settings lists all that there are.',
    example: {
      bad: course({ 'site.yml': lines('title: Manners', 'upcoming: later') }),
      in: 'site.yml',
      at: 'later',
      good: course({ 'site.yml': lines('title: Manners', 'upcoming: show') }),
    },
  },
  'accent-pale': {
    severity: 'info',
    title: 'Accent too pale for light pages',
    message:
      'The accent {accent} has a contrast of {contrast} to 1 on light pages, where links need {needed}; {tone} is used there instead.',
    hint: 'Choose a darker colour if light pages are to have the very one; else nothing has to be done.',
    example: {
      bad: course({ 'site.yml': lines('accent: "#ffd54f"') }),
      in: 'site.yml',
      at: '"#ffd54f"',
      good: course({ 'site.yml': lines('accent: "#1d6b5f"') }),
    },
  },
  'folder-missing': {
    severity: 'error',
    title: 'Folder missing',
    message: 'site.yml names the folder {folder}, and there is none at that place.',
    hint: 'Correct the path (it begins at site.yml), or remove the setting.',
    example: {
      bad: course({ 'site.yml': lines('folders:', '  assets: pictures') }),
      in: 'site.yml',
      at: 'pictures',
      good: course({ 'site.yml': lines('folders:', '  assets: pictures'), 'pictures/sun.svg': '<svg/>' }),
    },
  },
} as const satisfies Entries;
