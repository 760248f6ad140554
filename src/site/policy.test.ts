import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './policy.ts';

function directives(images: readonly string[] = [], audio: readonly string[] = []): Record<string, string[]> {
  const parts = contentSecurityPolicy({ images, audio }).split(';');
  return Object.fromEntries(
    parts.map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values];
    }),
  );
}

describe('the content security policy', () => {
  test('allows only what it names', () => {
    expect(directives()['default-src']).toEqual(["'none'"]);
    expect(directives()['base-uri']).toEqual(["'none'"]);
  });

  test('allows no inline scripts or styles, and no objects', () => {
    for (const [name, values] of Object.entries(directives(['a.example'], ['b.example']))) {
      expect(values).not.toContain("'unsafe-inline'");
      expect(values).not.toContain("'unsafe-eval'");
      expect(values).not.toContain('*');
      expect(['object-src', 'child-src']).not.toContain(name);
    }
  });

  test('allows only the site’s own files if no host is named', () => {
    for (const values of Object.values(directives())) {
      for (const value of values) expect(["'self'", "'none'", "'wasm-unsafe-eval'"]).toContain(value);
    }
  });

  test('allows named hosts only for images or for recordings', () => {
    const named = directives(['cdn.example.org', 'b.example'], ['sound.example']);
    expect(named['img-src']).toEqual(["'self'", 'cdn.example.org', 'b.example']);
    expect(named['media-src']).toEqual(["'self'", 'sound.example']);
    const others = Object.entries(named).filter(([name]) => !['img-src', 'media-src'].includes(name));
    expect(others.flatMap(([, values]) => values).join(' ')).not.toContain('example');
  });

  test('has each directive once', () => {
    const names = contentSecurityPolicy({ images: [], audio: [] })
      .split(';')
      .map((part) => part.trim().split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
