import { updateEditedQuestions } from './lesson/edited.ts';

void updateEditedQuestions();
