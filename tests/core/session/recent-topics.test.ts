import { expect, it, vi } from 'vitest';
import { forgetRecent, noteRecent, readRecent, watchRecent } from '../../../core/session/recent-topics';

it('keeps what was looked up, latest first and each once, until it is forgotten', async () => {
  await noteRecent('p#a');
  await noteRecent('p#b');
  await noteRecent('p#a');
  expect(await readRecent()).toEqual(['p#a', 'p#b']);
  await forgetRecent();
  expect(await readRecent()).toEqual([]);
});

it('keeps no more than twelve', async () => {
  for (let number = 0; number < 20; number++) await noteRecent(`p#${number}`);
  expect(await readRecent()).toHaveLength(12);
  expect((await readRecent())[0]).toBe('p#19');
});

it('tells of every change until it is stopped', async () => {
  await forgetRecent();
  const onValue = vi.fn();
  const stop = watchRecent(onValue);
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith([]));
  await noteRecent('p#a');
  await vi.waitFor(() => expect(onValue).toHaveBeenLastCalledWith(['p#a']));
  stop();
  await noteRecent('p#b');
  expect(onValue).not.toHaveBeenCalledWith(['p#b', 'p#a']);
});
