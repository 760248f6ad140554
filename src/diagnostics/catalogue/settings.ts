import type { Entries } from './entry.ts';
import { json, lines, course, structuredCourse } from './example-texts.ts';

/** `site.yml`, and JSON and YAML files in general. */
export const settings = {
  'json-invalid': {
    severity: 'error',
    title: 'Invalid JSON',
    message: 'Invalid JSON: {reason}.',
    hint: 'Correct the JSON. It needs double quotes, and no comma after the last item.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': '{ "blocks": ["greetings",] }\n' }),
      in: 'structure/superblocks/manners.json',
      at: '] }',
      good: structuredCourse({ 'structure/superblocks/manners.json': '{ "blocks": ["greetings"] }\n' }),
    },
  },
  'yaml-invalid': {
    severity: 'error',
    title: 'Invalid YAML',
    message: 'Invalid YAML: {reason}.',
    hint: '{fix=Check the quotes, colons and indentation at this position}.',
    example: {
      bad: course({ 'site.yml': lines('title: Manners: a course') }),
      in: 'site.yml',
      at: 'Manners',
      good: course({ 'site.yml': lines('title: "Manners: a course"') }),
    },
  },
  'data-invalid': {
    severity: 'error',
    title: 'Invalid data',
    message: 'Invalid value of `{path}`: {reason}.',
    hint: 'Correct the value, or add it if it is missing.',
    example: {
      bad: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: 'greetings' }) }),
      in: 'structure/superblocks/manners.json',
      at: '"greetings"',
      good: structuredCourse({ 'structure/superblocks/manners.json': json({ blocks: ['greetings'] }) }),
    },
  },
  'setting-invalid': {
    severity: 'error',
    title: 'Invalid setting',
    message: '`{path}` {reason}.',
    hint: 'Correct the value. The settings page of the documentation lists all settings.',
    example: {
      bad: course({ 'site.yml': lines('title: Manners', 'upcoming: later') }),
      in: 'site.yml',
      at: 'later',
      good: course({ 'site.yml': lines('title: Manners', 'upcoming: show') }),
    },
  },
  'setting-unknown': {
    severity: 'error',
    title: 'Unknown setting',
    message: 'Unknown setting `{path}`{meant=}.',
    hint: 'Correct the spelling, or remove the setting. The settings page of the documentation lists all settings.',
    example: {
      bad: course({ 'site.yml': lines('title: Manners', 'acent: "#1d6b5f"') }),
      in: 'site.yml',
      at: 'acent',
      good: course({ 'site.yml': lines('title: Manners', 'accent: "#1d6b5f"') }),
    },
  },
  'accent-pale': {
    severity: 'info',
    title: 'Accent too pale for light pages',
    message:
      'The accent {accent} has a contrast of {contrast}:1 on light pages, where links need {needed}:1. Hornbook uses {tone} there instead.',
    hint: 'Choose a darker accent to use the same colour on light and dark pages, or keep this one.',
    example: {
      bad: course({ 'site.yml': lines('accent: "#ffd54f"') }),
      in: 'site.yml',
      at: '"#ffd54f"',
      good: course({ 'site.yml': lines('accent: "#1d6b5f"') }),
    },
  },
  'folder-missing': {
    severity: 'error',
    title: 'Missing folder',
    message: 'Missing folder {folder}, which `site.yml` names.',
    hint: 'Correct the path, which is relative to `site.yml`, or remove the setting.',
    example: {
      bad: course({ 'site.yml': lines('folders:', '  assets: images') }),
      in: 'site.yml',
      at: 'images',
      good: course({ 'site.yml': lines('folders:', '  assets: images'), 'images/sun.svg': '<svg/>' }),
    },
  },
} as const satisfies Entries;
