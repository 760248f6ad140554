import { budget, type HeaviestPage } from '../../output/heaviest-pages.ts';

/** A table of the heaviest page of each kind. */
export function weightLines(pages: readonly HeaviestPage[]): string[] {
  const columns = ['HTML', 'scripts', 'styles', 'requests'].map((name) => name.padStart(9)).join('');
  return [
    `${'Page'.padEnd(10)}${columns}  (the heaviest of each kind; KB, compressed)`,
    ...pages.map(({ kind, html, scripts, styles, requests, path }) => {
      const sizes = [html, scripts, styles].map(kilobytes);
      return `  ${kind.padEnd(8)}${[...sizes, String(requests)].map((cell) => cell.padStart(9)).join('')}  ${path}`;
    }),
  ];
}

/** What is over its budget, with what to do. */
export function weightWarnings(pages: readonly HeaviestPage[]): string[] {
  return pages.flatMap(({ path, html, scripts, styles, requests }) => [
    ...(html > budget.html
      ? [
          `${path} has ${kilobytes(html)} KB of HTML, more than ${kilobytes(budget.html)}: slow lines wait for it. Part it.`,
        ]
      : []),
    ...(scripts > budget.scripts
      ? [
          `${path} loads ${kilobytes(scripts)} KB of scripts, more than ${kilobytes(budget.scripts)}. Part its questions.`,
        ]
      : []),
    ...(styles > budget.styles
      ? [
          `${path} loads ${kilobytes(styles)} KB of styles, more than ${kilobytes(budget.styles)}. Make theme.css smaller.`,
        ]
      : []),
    ...(requests > budget.requests
      ? [`${path} makes ${String(requests)} requests, more than ${String(budget.requests)}. Show fewer pictures on it.`]
      : []),
  ]);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
