import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from './span.ts';

const comment = /^<!--\s*key:\s*(.*?)\s*-->$/i;

/**
 * Returns the key that the author gave a question in a comment such as `<!-- key: 4k0ws2b9 -->`, so that learners keep their
 * progress after a large edit (see learning.md#question-keys). Reports a text that cannot be a key.
 */
export function statedKey({ nodes }: Span, report: Report): string | undefined {
  for (const node of nodes) {
    const key = node.type === 'html' ? comment.exec(node.value)?.[1] : undefined;
    if (key === undefined) continue;
    if (/^[0-9a-z]{8}(?:[0-9a-z]{16})?$/.test(key)) return key;
    report('question-key-invalid', node.position?.start ?? { line: 1, column: 1 }, { key: key.slice(0, 40) });
  }
  return undefined;
}
