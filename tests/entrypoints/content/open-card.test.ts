// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { type HintDoor, type HintRequest, openHintDoor } from '../../../core/messaging/hint-door';
import { ask } from '../../../core/messaging/send';
import { openCard } from '../../../entrypoints/content/open-card';

vi.mock('../../../core/messaging/send', () => ({ ask: vi.fn() }));

const door: HintDoor = { show: vi.fn(), hide: vi.fn(), end: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  Reflect.deleteProperty(globalThis, Symbol.for('sidelight.hint'));
  vi.mocked(ask).mockImplementation(async () => {
    openHintDoor(door);
    return null;
  });
});

it('shows a card once its script is there', async () => {
  const request = makeRequest();
  expect(await openCard(request, () => true)).toBe(true);
  expect(door.show).toHaveBeenCalledExactlyOnceWith(request);
});

it('shows none that nobody wants any more once the script is there', async () => {
  expect(await openCard(makeRequest(), () => false)).toBe(false);
  expect(door.show).not.toHaveBeenCalled();
});

it('shows none when the background does not answer', async () => {
  vi.mocked(ask).mockRejectedValue(new Error('nobody there'));
  expect(await openCard(makeRequest(), () => true)).toBe(false);
});

function makeRequest(): HintRequest {
  return {
    topic: 'pack#opm',
    reason: { alias: 'OPM breach', strength: 'strong', evidence: [] },
    range: document.createRange(),
    byKeyboard: false,
    look: { cardTheme: 'page', cardTextPercent: 100 },
    onPointerInside: vi.fn(),
    onClosed: vi.fn(),
    onHidePage: vi.fn(),
  };
}
