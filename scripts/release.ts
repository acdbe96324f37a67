import { makeRelease } from './release/make-release';
import { readArguments } from './release/read-arguments';

const asked = readArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(asked.fault);
  process.exitCode = 1;
} else {
  try {
    console.log(`\n${await makeRelease(asked)}\nin .output/release`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
