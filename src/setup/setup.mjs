import { prepareProject } from './prepare.mjs';
import { failureText, StepError } from './run.mjs';

// Runs before `npm start` and its like, so that a fresh clone needs nothing before them.
try {
  await prepareProject();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(failureText(error));
  process.exitCode = 1;
}
