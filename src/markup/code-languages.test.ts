import { describe, expect, test } from 'vitest';
import { grammarName, isKnownLanguage } from './code-languages.ts';

// The words after fences in learner text of the corpus.
const words = [
  ...['js', 'html', 'css', 'py', 'python', 'bash', 'jsx', 'md', 'json', 'javascript', 'sql', 'sh', 'ts', 'typescript'],
  ...[
    'scss',
    'markdown',
    'markup',
    'powershell',
    'http',
    'csharp',
    'yml',
    'mathml',
    'CSS',
    'pug',
    'xml',
    'sass',
    'tsx',
  ],
];

describe('the word after a fence', () => {
  test.each(words)('has a grammar in upper and lower case: %s', (word) => {
    const name = grammarName(word);
    expect(name).toBeDefined();
    expect(grammarName(word.toUpperCase())).toBe(name);
    expect(grammarName(word.toLowerCase())).toBe(name);
    expect(isKnownLanguage(word)).toBe(true);
  });

  test('`markup` means HTML and `mathml` means XML', () => {
    expect(grammarName('markup')).toBe(grammarName('html'));
    expect(grammarName('mathml')).toBe(grammarName('xml'));
  });

  test.each(['', 'text', 'txt', 'TEXT', 'plaintext'])('can request plain text: "%s"', (word) => {
    expect(grammarName(word)).toBeUndefined();
    expect(isKnownLanguage(word)).toBe(true);
  });

  test.each(['klingon', 'constructor', '__proto__', 'toString', 'js ', 'java script'])('is unknown: "%s"', (word) => {
    expect(grammarName(word)).toBeUndefined();
    expect(isKnownLanguage(word)).toBe(false);
  });
});
