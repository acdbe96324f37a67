import { runCommand } from '../run-command';

/** What git answers, trimmed. Throws with its message when it fails. */
export async function readGit(args: readonly string[]): Promise<string> {
  const { exitCode, stdout, output } = await runCommand('git', args);
  if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${output.trim()}`);
  return stdout.trim();
}
