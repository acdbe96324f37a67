import { formatSection, formatSummary } from './bench/format-report';
import { readArguments } from './bench/read-arguments';
import { runBench } from './bench/run-bench';

const asked = readArguments(process.argv.slice(2));
if ('fault' in asked) {
  console.error(asked.fault);
  process.exitCode = 1;
} else {
  const { machine, sections, faults } = await runBench(asked, (section) => {
    if (!asked.json) process.stdout.write(`${formatSection(section)}\n\n`);
  });
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ quick: asked.quick, machine, sections, faults }, null, 2)}\n`
      : `${formatSummary(machine, sections)}\n`,
  );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
