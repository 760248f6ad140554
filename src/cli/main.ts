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
 * Runs the `hornbook` command and returns its exit code: 0 for success, 1 for errors in the content, 2 for wrong usage or a
 * failure of Hornbook. Each command is imported when it runs: the code that builds pages takes a second to load, and a check
 * does not need it.
 */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exitCode.success;
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
    .description('Turns challenge files into a course site that works on any web host and from a local folder.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(Run hornbook --help to list the commands and options.)')
    .exitOverride();

  const content = () => new Option('--content <dir>', 'content folder').default('content');
  const out = () => new Option('--out <dir>', 'output folder').default('dist');
  const allowMdx = (text = 'run the MDX pages of the content; MDX is code, so trust its authors') =>
    new Option('--allow-mdx', text);
  const keepGoing = () =>
    new Option('--keep-going', 'continue despite errors and show a notice in place of each broken lesson');
  const noSearch = () => new Option('--no-search', 'build without a search index');
  const fetchMedia = () => new Option('--fetch-media', 'copy images and recordings from other sites into the output');
  const allowHost = () =>
    new Option(
      '--allow-host <host>',
      'allow --fetch-media to use this host in a private network (repeatable)',
    ).argParser((host: string, before?: readonly string[]) => [...(before ?? []), host]);
  const quiet = () => new Option('--quiet', 'print only problems');
  const json = () => new Option('--json', 'print the result as one JSON document');
  const port = (standard: number) =>
    new Option('--port <number>', 'port to listen on').default(standard).argParser(toPort);
  const host = () => new Option('--host <address>', 'address to listen on').default('localhost');

  program
    .command('build')
    .description('check the content and build the site')
    .addOption(content())
    .addOption(out())
    .option('--offline', 'also offer offline copies for download, one zip per language')
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
    .description('check the content and pack offline copies, one zip per language')
    .addOption(content())
    .addOption(new Option('--out <dir>', 'folder for the zips').default('offline'))
    .option('--course <name>', 'export only this course')
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
    .description('check the content without building the site')
    .addOption(content())
    .option(
      '--fix',
      'apply unambiguous fixes first, such as line endings, garbled letters, blank lines and missing quotation marks',
    )
    .addOption(
      new Option('--dry-run', 'print the changes of --fix as a diff without writing them').implies({ fix: true }),
    )
    .addOption(allowMdx('accept the MDX pages of the content; a check does not run them'))
    .addOption(
      new Option('--format <format>', 'output for people, scripts, GitHub Actions or code scanning')
        .choices(formats)
        .default('text'),
    )
    .addOption(new Option('--json', 'same as --format json').implies({ format: 'json' }))
    .option('--strict', 'treat warnings as errors')
    .addOption(new Option('--quality', 'also report suggestions on question quality').implies({ verbose: true }))
    .option(
      '--since <commit>',
      'report which questions learners will be asked again, because they changed since',
      'HEAD',
    )
    .option('--verbose', 'also list info diagnostics (otherwise text and github only count them)')
    .addOption(quiet())
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check.ts');
      done(await checkCommand(options));
    });

  program
    .command('dev')
    .description('serve the site and update it while you edit')
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
    .description('serve the built site')
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
    throw new InvalidArgumentError('The port must be a whole number from 0 to 65535.');
  return port;
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander also ends this way after it prints the help or the version. It has already printed the message.
    return error.exitCode === 0 ? exitCode.success : exitCode.usage;
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
    console.error(`A page could not be rendered. ${error.message}`);
    return exitCode.content;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Hornbook failed: ${message}`);
  console.error(
    adviceFor(error) ??
      'This is a bug in Hornbook, not in your content. Set HORNBOOK_DEBUG=1 to print a stack trace, and report it.',
  );
  if (process.env['HORNBOOK_DEBUG'] && error instanceof Error) console.error(error.stack);
  return exitCode.usage;
}
