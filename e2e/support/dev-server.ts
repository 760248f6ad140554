import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHornbook } from './command.ts';
import { makeTempFolder, removeFolder, writeFiles } from './folders.ts';
import { sampleContent } from './project.ts';

/** `hornbook dev` on a copy of the sample course. */
export interface DevServer {
  /** Address of a page, by its path in the site. */
  readonly url: (path: string) => string;
  /** Writes a file of the content. */
  readonly write: (path: string, text: string) => void;
  /** Writes a file as many editors do: under another name first, which then replaces the old file. */
  readonly writeByRenaming: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly rename: (path: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Returns what the command has printed to stderr so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `hornbook dev` and waits until it answers. */
export async function startDevServer(): Promise<DevServer> {
  const content = makeTempFolder();
  cpSync(sampleContent, content, { recursive: true });
  const command = startHornbook(['dev', '--content', content, '--port', '0', '--allow-mdx']);
  await command.printed(/http:\/\/\S+:\d+\//);
  const base = /http:\/\/\S+:\d+\//.exec(command.errors())?.[0] ?? '';
  return {
    url: (path) => base + path.split('/').map(encodeURIComponent).join('/'),
    write: (path, text) => {
      writeFiles(content, { [path]: text });
    },
    writeByRenaming: (path, text) => {
      writeFileSync(join(content, `${path}.tmp`), text);
      renameSync(join(content, `${path}.tmp`), join(content, path));
    },
    read: (path) => readFileSync(join(content, path), 'utf8'),
    rename: (path, to) => {
      renameSync(join(content, path), join(content, to));
    },
    remove: (path) => {
      rmSync(join(content, path));
    },
    printed: command.errors,
    stop: async () => {
      command.kill('SIGTERM');
      await command.ended;
      removeFolder(content);
    },
  };
}
