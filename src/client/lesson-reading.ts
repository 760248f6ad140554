import { startLesson } from './lesson/page.ts';
import { tasks } from './lesson/tasks.ts';

void startLesson(tasks);
