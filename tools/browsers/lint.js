import css from '@eslint/css';
import esx from 'eslint-plugin-es-x';

/**
 * Rules for scripts that run in the oldest browsers (see learning.md#browsers): their syntax and built-in objects. They have
 * ES2022, but Safari 15.4 lacks two parts of it.
 *
 * @type {import('eslint').Linter.Config}
 */
export const oldScripts = {
  plugins: { 'es-x': esx },
  rules: {
    ...esx.configs['flat/restrict-to-es2022'].rules,
    'es-x/no-class-static-block': 'error',
    'es-x/no-regexp-lookbehind-assertions': 'error',
  },
};

/** Parts of CSS newer than 2021 that a page does without where they are missing: it only looks or breaks lines differently. */
const ornaments = {
  allowAtRules: ['page'],
  allowMediaConditions: ['prefers-contrast'],
  allowProperties: ['accent-color', 'color-scheme', 'outline', 'ruby-align', 'text-size-adjust', 'text-wrap'],
  allowPropertyValues: { 'break-after': ['avoid'], 'text-align': ['match-parent'] },
  allowSelectors: ['backdrop', 'marker'],
};

/** Parts of CSS newer than 2021 that the oldest browsers have: only Safari was late, with version 15.4. */
const newInSafari = {
  allowProperties: ['appearance'],
  allowPropertyValues: { 'overflow-wrap': ['anywhere'] },
  allowSelectors: ['focus-visible'],
};

/**
 * Rules for styles that work in the oldest browsers: what all browsers could do in 2021, and what a rule asks for with
 * `@supports`.
 *
 * @type {import('eslint').Linter.Config}
 */
export const oldStyles = {
  language: 'css/css',
  plugins: { css },
  rules: {
    'css/use-baseline': [
      'error',
      {
        available: 2021,
        allowAtRules: ornaments.allowAtRules,
        allowMediaConditions: ornaments.allowMediaConditions,
        allowProperties: [...ornaments.allowProperties, ...newInSafari.allowProperties],
        allowPropertyValues: { ...ornaments.allowPropertyValues, ...newInSafari.allowPropertyValues },
        allowSelectors: [...ornaments.allowSelectors, ...newInSafari.allowSelectors],
      },
    ],
  },
};
