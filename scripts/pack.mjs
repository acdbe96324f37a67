import { preparePackages, runScript } from './prepare-packages.mjs';

// npm runs its commands in the project's folder and tells here where the command was typed.
process.env.INIT_CWD ??= process.cwd();
process.exitCode = preparePackages() ? runScript('pack.ts', process.argv.slice(2)) : 1;
