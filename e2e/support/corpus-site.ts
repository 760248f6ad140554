import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hornbook } from './command.ts';

/** Folders of a language of the corpus and of the site that was made of it. */
export interface CorpusSite {
  /** The lessons, in a folder a block. */
  readonly blocks: string;
  readonly out: string;
}

/** Unpacks a language of the corpus into an empty folder and builds it. */
export async function buildCorpusSite(corpus: string, language: string, folder: string): Promise<CorpusSite> {
  const content = join(folder, 'content');
  const challenges = join(content, 'challenges');
  mkdirSync(challenges, { recursive: true });
  const archive = join(corpus, `${language}.tar.xz`);
  const { status, stderr: fault } = spawnSync('tar', ['-xJf', archive, '-C', challenges], { encoding: 'utf8' });
  if (status !== 0) throw new Error(fault);
  for (const part of ['structure', 'intro']) cpSync(join(corpus, part), join(content, part), { recursive: true });
  writeFileSync(join(content, 'site.yml'), 'upcoming: show\n');

  const out = join(folder, 'out');
  const { code, stderr } = await hornbook(['build', '--content', content, '--out', out, '--quiet']);
  if (code !== 0) throw new Error(stderr.slice(-2000));
  return { blocks: join(challenges, language, 'blocks'), out };
}
