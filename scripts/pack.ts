import { convertFile } from './pack/convert-file';
import { gradeFile } from './pack/grade-file';
import { PACK_USAGE } from './pack/read-arguments';
import { validateFile } from './pack/validate-file';

const COMMANDS = new Map([
  ['validate', validateFile],
  ['convert', convertFile],
  ['grade', gradeFile],
]);

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);
if ([name, ...args].some((word) => word === '--help' || word === '-h')) console.log(PACK_USAGE);
else {
  const faults = command === undefined ? [PACK_USAGE] : await command(args);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
