import { appendFileSync, cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hornbook } from './command.ts';
import { writeFiles } from './folders.ts';
import { serveFolder } from './server.ts';
import { knotsContent, shippedContent, upstreamContent } from './project.ts';

/** The sites that the browser tests visit; each is built once. */
export const siteNames = ['shipped', 'knots', 'packed', 'faulty', 'upstream'] as const;

/**
 * - `shipped`: the course that ships with Hornbook
 * - `knots`: the small course of the tests, with every sort of markup
 * - `packed`: the same with its search index packed into scripts

  const upstreamFolders = join(folder, 'upstream-content');
  cpSync(dirname(upstreamContent), upstreamFolders, { recursive: true });
  const upstream = join(upstreamFolders, basename(upstreamContent));
  writeFiles(upstream, { [frenchLesson.file]: frenchLesson.text });
