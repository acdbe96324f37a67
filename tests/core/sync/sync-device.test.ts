import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOMBSTONE_MS } from '../../../core/sync/plan-sync';
import { syncDevice } from '../../../core/sync/sync-device';
import { createAccount } from './fake-account';
import { createDevice, type FakeDevice } from './fake-device';

const IDS = ['a', 'b', 'c'] as const;
const STEP = fc.record({
  device: fc.nat(1),
  /** `null` deletes, `sync` meets the account. */
  what: fc.oneof(fc.constant('sync' as const), fc.constant(null), fc.nat(3)),
  id: fc.constantFrom(...IDS),
});

/** Carries out steps, one every ten milliseconds; `skew` is how far the second browser's clock goes wrong. */
async function play(steps: readonly { device: number; what: 'sync' | null | number; id: string }[], skew = 0) {
  const account = createAccount();
  const devices = [createDevice(), createDevice()] as const;
  const last = new Map<string, number | null>();
  let now = 1_000;
  for (const { device, what, id } of steps) {
    now += 10;
    const side = devices[device] ?? devices[0];
    if (what === 'sync') await syncDevice(side, account, now);
    else {
      if (what === null && !side.rows.has(id)) continue;
      if (JSON.stringify(side.rows.get(id)) === JSON.stringify({ what })) continue;
      side.change(id, what === null ? null : { what }, now + (device === 1 ? skew : 0));
      last.set(id, what);
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const side of devices) await syncDevice(side, account, now + 10);
  }
  return { devices, account, last, now };
}

const sorted = ({ rows }: FakeDevice) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));

describe('two browsers and one account', () => {
  it('end with the same, whatever was changed where and whenever they met', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 40 }), fc.integer({ min: -500, max: 500 }), async (steps, skew) => {
        const { devices, account, now } = await play(steps, skew);
        expect(sorted(devices[0])).toEqual(sorted(devices[1]));
        const before = new Map(account.items);
        for (const side of devices) {
          expect(await syncDevice(side, account, now + 20)).toEqual({ taken: 0, brought: 0, left: new Map() });
        }
        expect(account.items).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('keep what was done last, and nothing that was deleted comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 40 }), async (steps) => {
        const { devices, last } = await play(steps);
        for (const id of IDS) {
          const wanted = last.get(id);
          const row = devices[0].rows.get(id);
          expect(row).toEqual(wanted === undefined || wanted === null ? undefined : { what: wanted });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('put together what each had before, and the account wins where nobody knows better', async () => {
    const account = createAccount();
    const one = createDevice([
      ['both', { of: 1 }],
      ['one', { of: 1 }],
    ]);
    const two = createDevice([
      ['both', { of: 2 }],
      ['two', { of: 2 }],
    ]);
    for (const side of [one, two, one, two]) await syncDevice(side, account, 1_000);
    expect(sorted(one)).toEqual(sorted(two));
    expect(sorted(one).map(([id]) => id)).toEqual(['both', 'one', 'two']);
  });

  it('bring everything back into an account that was emptied', async () => {
    const account = createAccount();
    const one = createDevice([['a', { of: 1 }]]);
    await syncDevice(one, account, 1_000);
    account.items.clear();
    await syncDevice(one, account, 2_000);
    expect([...account.items.keys()]).toEqual(['a']);
  });

  it('remember a deletion for 90 days', async () => {
    const account = createAccount();
    const one = createDevice([['a', { of: 1 }]]);
    await syncDevice(one, account, 1_000);
    one.change('a', null, 2_000);
    await syncDevice(one, account, 2_000);
    await syncDevice(one, account, 2_000 + TOMBSTONE_MS);
    expect(account.items.get('a')).toEqual({ at: 2_000 });
    await syncDevice(one, account, 2_001 + TOMBSTONE_MS);
    expect(account.items.size).toBe(0);
    await syncDevice(one, account, 3_000 + TOMBSTONE_MS);
    expect(account.items.size).toBe(0);
  });

  it('leave alone what they do not understand', async () => {
    const account = createAccount();
    account.items.set('a', { at: 5, row: { from: 'the future' } });
    const one = { ...createDevice([['a', { of: 1 }]]), understand: () => null };
    expect(await syncDevice(one, account, 1_000)).toMatchObject({ taken: 0, brought: 0 });
    expect(account.items.get('a')).toEqual({ at: 5, row: { from: 'the future' } });
  });

  it('say which rows have no room, and bring the others', async () => {
    const account = createAccount();
    const one = createDevice([
      ['big', { text: 'ä'.repeat(4_000) }],
      ['small', { text: 'a' }],
    ]);
    const { left, brought } = await syncDevice(one, account, 1_000);
    expect([...left]).toEqual([['big', 'big']]);
    expect(brought).toBe(1);
    const many = createDevice(Array.from({ length: 600 }, (_, i) => [`r${i}`, { i }]));
    const full = createAccount();
    expect((await syncDevice(many, full, 1_000)).left.size).toBe(100);
    expect(full.items.size).toBe(500);
  });
});
