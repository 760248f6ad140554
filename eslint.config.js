import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { oldScripts, oldStyles } from './tools/browsers/lint.js';
import { forbiddenImports, rooms } from './tools/rooms/rooms.js';

/** What each room of `src` may import; tests may import more. */
const borders = Object.keys(rooms).map((room) => ({
  files: [`src/${room}/**/*.{ts,js,astro}`],
  ignores: ['**/*.test.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: forbiddenImports(room),
            message: `src/${room} may not import this room: see the table in content/pages/english/contribute.md.`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['bin', 'dist', 'node_modules', 'pictures', '.astro', 'content'] },
  { files: ['**/*.{js,mjs,ts,astro}'], ...js.configs.recommended },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...astro.configs.recommended,
  ...borders,
  { files: ['src/client/**/*.{ts,js}'], ignores: ['**/*.test.ts', '**/*.fixture.ts'], ...oldScripts },
  { files: ['src/styles/*.css'], ...oldStyles },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    // Service workers.
    files: ['src/client/saved-courses/*.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', fetch: 'readonly' } },
  },
);
