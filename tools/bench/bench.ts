import { Command, InvalidArgumentError } from 'commander';
import { openContent } from '../../src/cli/open-content.ts';
import { totals } from '../../src/cli/report/report.ts';
import { measureGrowth } from './growth.ts';
import { measureBuild, secondsOf, type Measured } from './measure.ts';
import { measurePeers } from './peers.ts';
import type { PageWeight } from '../../src/output/weights.ts';

interface BenchOptions {
  readonly content: string;
  readonly search: boolean;
  readonly check?: boolean;
  readonly again?: boolean;
  readonly json?: boolean;
  readonly lessons?: readonly number[];
  readonly runs: number;
  readonly peers?: boolean;
}

/** Runs the chosen measurement and prints the result. */
async function bench(options: BenchOptions): Promise<void> {
  const { content, search, check, again, json, lessons = [], runs, peers } = options;
  if (check) benchCheck(content);
  else if (peers) printPeers(lessons[0] ?? 1000);
  else if (lessons.length > 0) printGrowth(measureGrowth(lessons, runs, search));
  else {
    const { weights, ...measured } = await measureBuild(content, search, again);
    if (json) console.log(JSON.stringify(measured));
    else printBuild(measured, weights);
  }
}

function printBuild(measured: Measured, weights: readonly PageWeight[]): void {
  const { lessons, pages, phases, peak, files, bytes } = measured;
  console.log(`Lessons: ${String(lessons)}; pages: ${String(pages)}`);
  for (const [phase, seconds] of phases) console.log(`  ${phase.padEnd(9)} ${seconds.toFixed(2).padStart(8)} s`);
  console.log(`Peak memory of this process: ${megabytes(peak)}`);
  console.log(`Output: ${String(files)} files, ${megabytes(bytes)}`);
  console.log('Lesson pages, gzip (bytes: HTML, scripts, styles; requests):');
  const median = weights.slice(Math.floor(weights.length / 2)).slice(0, 1);
  for (const weight of [...weights.slice(0, 3), ...median]) console.log(`  ${weightText(weight)}`);
}

/** Prints a table of course sizes, and how much longer the largest course takes than each of the others. */
function printGrowth(measured: readonly Measured[]): void {
  const phases = [...new Set(measured.flatMap((one) => one.phases.map(([phase]) => phase)))];
  const cell = (text: string) => text.padStart(10);
  console.log(['lessons', ...phases, 'seconds', 'pages/s', 'peak', 'files', 'output'].map(cell).join(''));
  for (const one of measured) {
    const seconds = new Map(one.phases);
    const times = phases.map((phase) => (seconds.get(phase) ?? 0).toFixed(1));
    const all = secondsOf(one);
    const rest = [all.toFixed(1), (one.pages / all).toFixed(0), megabytes(one.peak), String(one.files)];
    console.log([String(one.lessons), ...times, ...rest, megabytes(one.bytes)].map(cell).join(''));
  }
  const last = measured.at(-1);
  for (const one of last ? measured.slice(0, -1) : []) {
    const ratio = secondsOf(last ?? one) / secondsOf(one);
    console.log(`time(${String(last?.lessons)}) / time(${String(one.lessons)}) = ${ratio.toFixed(1)}`);
  }
}

/** Prints how long other programs take to build the same lessons. */
function printPeers(lessons: number): void {
  for (const { name, seconds, pages, note } of measurePeers(lessons)) {
    if (seconds === undefined) console.log(`${name.padEnd(22)} ${note}`);
    else
      console.log(
        `${name.padEnd(22)} ${seconds.toFixed(1).padStart(8)} s  ${String(pages).padStart(6)} pages  ${note}`,
      );
  }
}

/** Checks a content folder once and prints the time and memory it took. */
function benchCheck(content: string): void {
  const begun = performance.now();
  const { lessonCount, diagnostics } = openContent({
    content,
    allowMdx: true,
    quality: true,
    ignoreCache: true,
  }).current;
  const seconds = (performance.now() - begun) / 1000;
  const speed = Math.round(lessonCount / seconds);
  console.log(`Lessons checked: ${String(lessonCount)}; ${totals(diagnostics)}`);
  console.log(`  check     ${seconds.toFixed(2).padStart(8)} s, ${String(speed)} lessons per second`);
  console.log(`Peak memory of this process: ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
}

function weightText({ path, html, scripts, styles, requests }: PageWeight): string {
  const sizes = [html, scripts, styles].map((size) => String(size).padStart(7)).join('');
  return `${sizes} ${String(requests).padStart(3)}  ${path}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It must be a positive whole number.');
  return number;
}

await new Command('bench')
  .helpOption('--help', 'print this help')
  .description('build a site once and print times, memory and page sizes')
  .option('--content <dir>', 'content folder', 'content')
  .option('--no-search', 'build without a search index')
  .option('--again', 'use the caches of the previous build')
  .option('--check', 'check the content, including question quality, without building the site')
  .option('--json', 'print the result as JSON')
  .option(
    '--lessons <number>',
    'build a synthetic course with this number of lessons (repeatable)',
    (text, all: readonly number[] | undefined) => [...(all ?? []), positive(text)],
  )
  .option('--runs <number>', 'number of builds of each synthetic course; prints the median', positive, 1)
  .option('--peers', 'compare with other programs that build the lessons of the same synthetic course')
  .action(bench)
  .parseAsync();
