import { Option, type Command } from 'commander';
import { newBlock, type NewBlockOptions } from './new/block.ts';
import { newCourse, type NewCourseOptions } from './new/course.ts';
import { writeChanges, type FileChange } from './new/files.ts';
import { newLanguage, type NewLanguageOptions } from './new/language.ts';
import { newLesson, type NewLessonOptions } from './new/lesson.ts';
import { newLessonTypes } from './new/lesson-text.ts';

/**
 * Adds `hornbook new` and its subcommands.
 * @param content creates the option for the content folder
 */
export function addNewCommand(program: Command, content: () => Option): void {
  const command = program.command('new').description('create a course, block, lesson or language').helpCommand(false);

  command
    .command('course')
    .description('create a content folder with a course of one lesson, ready to build')
    .argument('<folder>', 'folder to create')
    .option('--title <text>', 'title of the course (default: derived from the folder name)')
    .action((folder: string, options: NewCourseOptions) => {
      write(newCourse(folder, options));
      console.log(`Preview it while you edit: npx hornbook dev --content "${folder}"`);
    });

  command
    .command('block')
    .description('create a block with one lesson at the end of its course')
    .argument('<name>', 'folder name, also used in URLs, such as http-basics')
    .option('--title <text>', 'title of the block (default: derived from its name)')
    .option('--course <name>', 'course of the block; required if there are several courses')
    .addOption(content())
    .action((name: string, options: NewBlockOptions) => {
      write(newBlock(name, options));
    });

  command
    .command('lesson')
    .description('create a lesson at the end of its block')
    .argument('<title>', 'title of the lesson, in quotes')
    .option('--block <name>', 'block of the lesson; required if there are several blocks')
    .addOption(new Option('--type <type>', 'type of the lesson').choices(newLessonTypes).default('lecture'))
    .addOption(content())
    .action((title: string, options: NewLessonOptions) => {
      write(newLesson(title, options));
    });

  command
    .command('language')
    .description('add a language to translate the lessons into')
    .argument('<folder>', 'language tag such as es, or freeCodeCamp’s folder name such as espanol')
    .addOption(content())
    .action((folder: string, options: NewLanguageOptions) => {
      write(newLanguage(folder, options));
    });
}

function write(changes: readonly FileChange[]): void {
  for (const line of writeChanges(changes)) console.log(line);
}
