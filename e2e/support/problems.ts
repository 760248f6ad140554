import type { BrowserContext } from '@playwright/test';

/** Collects the problems of the pages in a browser. */
export interface ProblemWatch {
  /** Starts listening to all current and later pages of a context. */
  readonly watch: (context: BrowserContext) => void;
  /** Declares that a problem with these words is part of the test. */
  readonly expect: (words: RegExp) => void;
  /** The problems that the test does not expect. */
  readonly unexpected: () => string[];
  /** The expected problems that did not occur. */
  readonly missing: () => string[];
}

/** Watches for console errors and warnings, uncaught errors, failed requests, and requests to other machines. */
export function makeProblemWatch(): ProblemWatch {
  const problems: string[] = [];
  const expected: RegExp[] = [];
  return {
    watch: (context) => {
      listen(context, (problem) => problems.push(problem));
    },
    expect: (words) => expected.push(words),
    unexpected: () => problems.filter((problem) => !expected.some((words) => words.test(problem))),
    missing: () => expected.filter((words) => !problems.some((problem) => words.test(problem))).map(String),
  };
}

function listen(context: BrowserContext, report: (problem: string) => void): void {
  context.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    report(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    report(`uncaught: ${String(error.error())}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isHere = hostname === 'localhost' || ['file:', 'data:', 'blob:'].includes(protocol);
    if (!isHere) report(`request to another machine: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page drops what it is still loading when the reader leaves it.
    if (reason !== 'net::ERR_ABORTED') report(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`status ${String(response.status())}: ${response.url()}`);
  });
}
