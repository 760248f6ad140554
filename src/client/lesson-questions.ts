import { startLesson } from './lesson/page.ts';
import { questions } from './lesson/questions.ts';
import { tasks } from './lesson/tasks.ts';

void startLesson(questions, tasks);
