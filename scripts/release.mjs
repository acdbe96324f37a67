import { preparePackages, runScript } from './prepare-packages.mjs';

// Plain Node up to here: on a fresh clone nothing is installed yet.
process.exitCode = preparePackages() ? runScript('release.ts', process.argv.slice(2)) : 1;
