import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PathsTooLong } from '../output/long-paths.ts';
import type { BuildCommandOptions } from './build.ts';
import type { CheckOptions } from './check.ts';
import type { DevOptions } from './dev.ts';
import { adviceFor, exitCode, UsageError } from './errors.ts';
import type { ExportCommandOptions } from './export.ts';
import { addNewCommand } from './new.ts';
import { version } from './package.ts';
import type { PreviewOptions } from './preview.ts';
import { formats } from './report/report.ts';

/**
 * Runs the `hornbook` command. Gives the exit code: 0 fine, 1 the content is at fault, 2 wrong usage or our fault. Each
 * command is loaded when it is asked for: what builds pages takes a second to load, and a check does not need it.
 */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exitCode.fine;
  const program = makeProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error);
  }
}

function makeProgram(done: (code: number) => void): Command {
  const program = new Command('hornbook')
    .description('Turns challenge files into a course site that works on any web host and from a folder.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(hornbook --help lists the commands and options)')
    .exitOverride();

  const content = () => new Option('--content <dir>', 'folder with the content').default('content');
  const out = () => new Option('--out <dir>', 'folder for the finished site').default('dist');
  const allowMdx = () => new Option('--allow-mdx', 'run the MDX pages of the content, which are code');
  const keepGoing = () =>
    new Option('--keep-going', 'go on in spite of errors, with a notice in the place of each broken lesson');
  const noSearch = () => new Option('--no-search', 'leave the search index out');
  const fetchMedia = () =>
    new Option('--fetch-media', 'put pictures and recordings of other sites into the output, to show them from there');
  const allowHost = () =>
    new Option(
      '--allow-host <host>',
      'let --fetch-media fetch from this host in a private network; may be repeated',
    ).argParser((host: string, before?: readonly string[]) => [...(before ?? []), host]);
  const quiet = () => new Option('--quiet', 'print problems only');
  const json = () => new Option('--json', 'print one JSON document for machines');
  const port = (standard: number) =>
    new Option('--port <number>', 'port to listen on').default(standard).argParser(toPort);
  const host = () => new Option('--host <address>', 'address to listen on').default('localhost');

  program
    .command('build')
    .description('check the content and build the site')
    .addOption(content())
    .addOption(out())
    .option('--offline', 'offer the site as zips for reading without a network, too: one a language')
    .addOption(keepGoing())
    .addOption(noSearch())
    .addOption(fetchMedia())
    .addOption(allowHost())
    .option('--force', 'replace the output folder even if Hornbook did not write it')
    .addOption(allowMdx())
    .addOption(quiet())
    .addOption(json())
    .action(async (options: BuildCommandOptions) => {
      const { buildCommand } = await import('./build.ts');
      done(await buildCommand(options));
    });

  program
    .command('export')
    .description('check the content and pack it for reading without a network: one zip a language')
    .addOption(content())
    .addOption(new Option('--out <dir>', 'folder for the zips').default('offline'))
    .option('--course <name>', 'export this course alone')
    .addOption(keepGoing())
    .addOption(noSearch())
    .addOption(fetchMedia())
    .addOption(allowHost())
    .addOption(allowMdx())
    .addOption(quiet())
    .addOption(json())
    .action(async (options: ExportCommandOptions) => {
      const { exportCommand } = await import('./export.ts');
      done(await exportCommand(options));
    });

  program
    .command('check')
    .description('check the content and build nothing')
    .addOption(content())
    .option('--fix', 'first repair what has one safe answer: line ends, garbled letters, blanks around markers')
    .addOption(
      new Option('--dry-run', 'print what --fix would change as a diff, and change nothing').implies({ fix: true }),
    )
    .addOption(allowMdx())
    .addOption(
      new Option('--format <format>', 'print for people, for programs, for GitHub Actions, or for code scanning')
        .choices(formats)
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--strict', 'treat warnings as errors')
    .addOption(new Option('--quality', 'say what could be better about questions, too').implies({ verbose: true }))
    .option('--verbose', 'list what is only worth knowing (info), too; text and github else only count it')
    .addOption(quiet())
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check.ts');
      done(await checkCommand(options));
    });

  program
    .command('dev')
    .description('serve the site while you write; an edit shows at once')
    .addOption(content())
    .addOption(allowMdx())
    .addOption(quiet())
    .addOption(host())
    .addOption(port(4321))
    .action(async (options: DevOptions) => {
      const { devCommand } = await import('./dev.ts');
      await devCommand(options);
    });

  program
    .command('preview')
    .description('serve the finished site')
    .addOption(out())
    .addOption(quiet())
    .addOption(host())
    .addOption(port(4322))
    .action(async (options: PreviewOptions) => {
      const { previewCommand } = await import('./preview.ts');
      await previewCommand(options);
    });

  addNewCommand(program, content);

  for (const command of program.commands) command.helpOption('--help', 'print this help').exitOverride();
  return program;
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('It is a number from 0 to 65535.');
  return port;
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    // Help and version come this way too; commander has printed what there is to say.
    return error.exitCode === 0 ? exitCode.fine : exitCode.usage;
  }
  if (error instanceof UsageError) {
    console.error(error.message);
    return exitCode.usage;
  }
  if (error instanceof PathsTooLong) {
    console.error(error.message);
    return exitCode.content;
  }
  if (error instanceof Error && error.name === 'FaultyPage') {
    console.error(`The page could not be made. ${error.message}`);
    return exitCode.content;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Hornbook failed: ${message}`);
  console.error(
    adviceFor(error) ??
      'This is a fault of Hornbook, not of your content. Set HORNBOOK_DEBUG=1 to see where, and report it.',
  );
  if (process.env['HORNBOOK_DEBUG'] && error instanceof Error) console.error(error.stack);
  return exitCode.usage;
}
