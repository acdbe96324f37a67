import { preparePackages, runScript } from './prepare-packages.mjs';

// Plain Node up to here: on a fresh clone nothing is installed yet.
if (preparePackages()) {
  process.exitCode = runScript('run-full.ts', process.argv.slice(2));
} else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
