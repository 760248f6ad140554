import { Option, type Command } from 'commander';
import { newBlock, type NewBlockOptions } from './new/block.ts';
import { newCourse, type NewCourseOptions } from './new/course.ts';
import { writeChanges, type FileChange } from './new/files.ts';
import { newLanguage, type NewLanguageOptions } from './new/language.ts';
import { newLesson, type NewLessonOptions } from './new/lesson.ts';
import { newLessonTypes } from './new/lesson-text.ts';

/**
 * Adds `hornbook new` with what it can make.
 * @param content makes the option that names the folder with the content
 */
export function addNewCommand(program: Command, content: () => Option): void {
  const command = program
    .command('new')
    .description('make a course, a block, a lesson or a language to fill in')
    .helpCommand(false);

  command
    .command('course')
    .description('a folder with a course of one lesson, ready to build')
    .argument('<folder>', 'folder to make')
    .option('--title <text>', 'what learners read; else made of the folder’s name')
    .action((folder: string, options: NewCourseOptions) => {
      write(newCourse(folder, options));
      console.log(`See it while you write: npx hornbook dev --content "${folder}"`);
    });

  command
    .command('block')
    .description('a block with a first lesson, last in its course')
    .argument('<name>', 'name of its folder and in its address, such as http-basics')
    .option('--title <text>', 'what learners read; else made of the name')
    .option('--course <name>', 'course to put it into, where there are several')
    .addOption(content())
    .action((name: string, options: NewBlockOptions) => {
      write(newBlock(name, options));
    });

  command
    .command('lesson')
    .description('a lesson, last in its block')
    .argument('<title>', 'what learners read, in quotes')
    .option('--block <name>', 'block to put it into, where there are several')
    .addOption(new Option('--type <type>', 'what kind of lesson').choices(newLessonTypes).default('lecture'))
    .addOption(content())
    .action((title: string, options: NewLessonOptions) => {
      write(newLesson(title, options));
    });

  command
    .command('language')
    .description('a language to translate the lessons into')
    .argument('<folder>', 'its tag, such as es, or upstream’s word for it, such as espanol')
    .addOption(content())
    .action((folder: string, options: NewLanguageOptions) => {
      write(newLanguage(folder, options));
    });
}

function write(changes: readonly FileChange[]): void {
  for (const line of writeChanges(changes)) console.log(line);
}
