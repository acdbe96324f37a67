import { hasPages } from '../../store/edition';
import { changePack, installPacks, readInstalledPack, type StoredPack } from '../../store/packs';
import type { HeldUpdate, UpdateCheck } from '../../store/update-checks';
import type { Pack } from '../../topics/pack';
import { changesMuch, comparePacks } from '../edit/compare-packs';
import { hashBytes } from '../hash-bytes';
import { failAddress } from './address-fault';
import { checkUpdate } from './check-update';
import { describeHeld } from './describe-held';
import { fetchPackFile } from './fetch-pack-file';
import { readGradedUpdate } from './read-graded-update';
import { readStoredPack } from './read-stored-pack';
import type { UpdateJob } from './update-job';

/** What came of asking an address; `digest` and `etag` are those of the file it has. */
export type Found =
  | { readonly result: 'unchanged' | 'updated'; readonly digest?: string; readonly etag?: string }
  | { readonly result: 'held'; readonly held: HeldUpdate; readonly digest?: string; readonly etag?: string };

interface Question {
  readonly job: UpdateJob;
  readonly before: Partial<UpdateCheck>;
  readonly now: number;
  /** SHA-256 of the file that the reader looked at and wants, however much it changes. */
  readonly wanted?: string | undefined;
}

/**
 * Asks the address of a job and puts a newer version into the store, unless it changes so much that the reader is asked first.
 * Throws why there is none; nothing is changed then.
 */
export async function findUpdate({ job, before, now, wanted }: Question): Promise<Found> {
  const { url } = job.subscription;
  const stored = job.packId === null ? null : await readStoredPack(job.packId);
  // Since the list of addresses was made, others were asked, and the reader may have stopped this one.
  if (job.packId !== null && stored?.subscription?.url !== url) throw new Error('The pack is no longer updated');
  // What is here of a pack that lost its topics is no version of it.
  const here = stored && (await hasPages(stored)) ? stored.digest : undefined;
  const fetched = await fetchPackFile(url, { etag: wanted ? undefined : usableEtag(before, here) });
  if (fetched.kind === 'unchanged') {
    const { held, digest = '', etag = '' } = before;
    return held ? { result: 'held', held, digest, etag } : { result: 'unchanged', digest, etag };
  }
  const digest = await hashBytes(fetched.bytes);
  const seen = { digest, ...(fetched.etag && { etag: fetched.etag }) };
  if (digest === here || (digest === before.declined && digest !== wanted)) {
    return { result: 'unchanged', ...seen };
  }
  const { pack, format } = await readGradedUpdate(fetched, now);
  const there = stored ?? (await subscribeStored(pack.id, job));
  if (there) {
    checkUpdate(there, pack, format);
    const installed = await readInstalledPack(there.id);
    const changes = installed && comparePacks(installed, pack);
    if (changes && changesMuch(changes) && digest !== wanted) {
      return { result: 'held', held: describeHeld(installed, pack, changes, digest), ...seen };
    }
  }
  await install(job, there, pack, digest, wanted !== undefined);
  return { result: 'updated', ...seen };
}

/** The address may say "unchanged" of a file that is here, or that the reader knows of; an import may have replaced it. */
function usableEtag({ etag, digest, held, declined }: Partial<UpdateCheck>, here: string | undefined) {
  if (etag === undefined || digest === undefined) return undefined;
  return [here, held?.digest, declined].includes(digest) ? etag : undefined;
}

/** A pack that the organisation wants and that is here already gets its address, and is updated like any other. */
async function subscribeStored(id: string, { subscription }: UpdateJob): Promise<StoredPack | null> {
  const there = await readStoredPack(id);
  if (there?.builtIn) throw new Error(`"${id}" comes with the extension`);
  if (there) await changePack(id, { subscription });
  return there;
}

async function install(job: UpdateJob, there: StoredPack | null, pack: Pack, digest: string, isWish: boolean) {
  const check = (now: StoredPack | undefined) => {
    const url = there ? job.subscription.url : undefined;
    if (now?.edition === there?.edition && now?.subscription?.url === url) return;
    throw failAddress('addressChanged', []);
  };
  const { builtIn } = there ?? { builtIn: false };
  const subscription = there ? {} : { subscription: job.subscription };
  await installPacks(
    [{ pack, builtIn, enabledByDefault: true, digest, check, ...subscription }],
    isWish ? { label: { key: 'updateTaken', args: [pack.version] } } : {},
  );
}
