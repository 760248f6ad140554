import { startLesson } from './lesson/page.ts';
import { quiz } from './lesson/quiz.ts';

void startLesson(quiz);
