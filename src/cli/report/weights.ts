import { budget, type HeaviestPage } from '../../output/heaviest-pages.ts';

/** Formats a table of the heaviest page of each kind. */
export function weightLines(pages: readonly HeaviestPage[]): string[] {
  const columns = ['HTML', 'scripts', 'styles', 'requests'].map((name) => name.padStart(9)).join('');
  return [
    `${'Page'.padEnd(10)}${columns}  (heaviest page of each kind; compressed KB)`,
    ...pages.map(({ kind, html, scripts, styles, requests, path }) => {
      const sizes = [html, scripts, styles].map(kilobytes);
      return `  ${kind.padEnd(8)}${[...sizes, String(requests)].map((cell) => cell.padStart(9)).join('')}  ${path}`;
    }),
  ];
}

/** One warning for each page that exceeds a budget, with what to do. */
export function weightWarnings(pages: readonly HeaviestPage[]): string[] {
  return pages.flatMap(({ path, html, scripts, styles, requests }) => [
    ...(html > budget.html
      ? [
          `${path} has ${kilobytes(html)} KB of HTML; the budget is ${kilobytes(budget.html)} KB. Split it for readers on slow connections.`,
        ]
      : []),
    ...(scripts > budget.scripts
      ? [
          `${path} loads ${kilobytes(scripts)} KB of scripts; the budget is ${kilobytes(budget.scripts)} KB. Split its questions over several lessons.`,
        ]
      : []),
    ...(styles > budget.styles
      ? [
          `${path} loads ${kilobytes(styles)} KB of styles; the budget is ${kilobytes(budget.styles)} KB. Shorten theme.css.`,
        ]
      : []),
    ...(requests > budget.requests
      ? [
          `${path} makes ${String(requests)} requests; the budget is ${String(budget.requests)}. Show fewer images on it.`,
        ]
      : []),
  ]);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
