#!/usr/bin/env node
// Imports the rest only if this Node can run it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`Hornbook needs Node 22.12 or newer; this is ${process.versions.node}.`);
  console.error(
    'Install a newer Node from https://nodejs.org, or run `npm start` once in a clone, which downloads one.',
  );
  process.exitCode = 2;
} else {
  const { run } = await import('./main.ts');
  process.exitCode = await run(process.argv.slice(2));
}

export {};
