import { prepareProject } from './prepare.mjs';
import { failureText, StepError } from './run.mjs';

// Runs before `npm start` and similar scripts, so that a fresh clone needs no other command first.
try {
  await prepareProject();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(failureText(error));
  process.exitCode = 1;
}
