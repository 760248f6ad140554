import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { paths } from '../site/urls.ts';
import { buildSite } from '../output/build.ts';
import { folderSize, htmlFiles, pageWeigher, type PageWeight } from '../output/weights.ts';
import { openContent } from './content.ts';
import { packageRoot, version } from './package.ts';
import { totals } from './report/report.ts';

/** Builds a content folder once and prints how long each phase took and what came out. Prints; judges nothing. */
async function bench({ content, search }: { content: string; search: boolean }): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'hornbook-bench-'));
  try {
    const source = openContent({ content, allowMdx: true });
    const clock = stopwatch();
    const lessons = source.current.blocks.flatMap((block) => {
      const prefix = source.current.site.languages.find(({ tag }) => tag === block.language)?.prefix ?? '';
      return block.lessons.map(({ name }) => paths.lesson(prefix, block.name, name));
    });
    clock.phase('pages');
    await buildSite({ packageRoot, version, source, out, search, onPhase: clock.phase });
    clock.stop();

    const { files, bytes } = folderSize(out);
    const weights = lessons.map(pageWeigher(out)).toSorted((a, b) => b.html - a.html);
    console.log(`Lessons: ${String(lessons.length)}; pages: ${String(htmlFiles(out).length)}`);
    for (const [phase, seconds] of clock.times) console.log(`  ${phase.padEnd(9)} ${seconds.toFixed(2).padStart(8)} s`);
    console.log(`Peak memory of this process: ${peakMemory()}`);
    console.log(`Output: ${String(files)} files, ${megabytes(bytes)}`);
    console.log('Lesson pages, gzip (bytes: HTML, scripts, styles; requests):');
    for (const weight of [...weights.slice(0, 3), ...median(weights)]) console.log(`  ${weightText(weight)}`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Checks a content folder once and prints how long that took and how much memory. */
function benchCheck(content: string): void {
  const begun = performance.now();
  const { lessonCount, diagnostics } = openContent({ content, allowMdx: true, quality: true }).current;
  const seconds = (performance.now() - begun) / 1000;
  const speed = Math.round(lessonCount / seconds);
  console.log(`Lessons checked: ${String(lessonCount)}; ${totals(diagnostics)}`);
  console.log(`  check     ${seconds.toFixed(2).padStart(8)} s, ${String(speed)} lessons a second`);
  console.log(`Peak memory of this process: ${peakMemory()}`);
}

function peakMemory(): string {
  return megabytes(process.resourceUsage().maxRSS * 1024);
}

function stopwatch() {
  const times: [phase: string, seconds: number][] = [];
  let name = 'read';
  let begun = performance.now();
  const phase = (next: string) => {
    const now = performance.now();
    if (next !== name) times.push([name, (now - begun) / 1000]);
    else return;
    name = next;
    begun = now;
  };
  return {
    times,
    phase,
    stop: () => {
      phase('');
    },
  };
}

function median(weights: readonly PageWeight[]): PageWeight[] {
  return weights.slice(Math.floor(weights.length / 2)).slice(0, 1);
}

function weightText({ path, html, scripts, styles, requests }: PageWeight): string {
  const sizes = [html, scripts, styles].map((size) => String(size).padStart(7)).join('');
  return `${sizes} ${String(requests).padStart(3)}  ${path}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

await new Command('bench')
  .description('build a content folder once and print times, memory and weights')
  .option('--content <dir>', 'folder with the content', 'content')
  .option('--no-search', 'leave the search index out')
  .option('--check', 'check the content, question quality included, and build nothing')
  .action(async ({ content, search, check }: { content: string; search: boolean; check?: boolean }) => {
    if (check) benchCheck(content);
    else await bench({ content, search });
  })
  .parseAsync();
