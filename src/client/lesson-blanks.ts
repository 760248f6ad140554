import { blanks } from './lesson/blanks.ts';
import { startLesson } from './lesson/page.ts';

void startLesson(blanks);
