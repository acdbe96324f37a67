import { browserAccount } from './account';
import { holdSync } from './hold-sync';

/** Takes everything of Sidelight out of the browser's account. */
export async function clearAccount(): Promise<void> {
  await holdSync(async () => {
    const ids = [...(await browserAccount.read()).keys()];
    if (ids.length > 0) await browserAccount.drop(ids);
  });
}
