// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createExtensionLink } from '../../../core/messaging/extension-link';
import { type HintDoor, type HintRequest, lendExtension } from '../../../core/messaging/hint-door';
import { ask } from '../../../core/messaging/send';
import type { CardTopic } from '../../../core/topics/card-topic';
import { createHintDoor } from '../../../entrypoints/hint/create-hint-door';

vi.mock('../../../core/messaging/send', () => ({ ask: vi.fn() }));

const CARD: CardTopic = {
  ref: 'pack#opm',
  topic: {
    id: 'opm',
    name: 'OPM breach',
    kind: 'event',
    summary: 'Files were copied.',
    claims: [],
    facts: [],
    aliases: [],
    related: ['sony'],
    sources: [],
    sameAs: [],
  },
  pack: { id: 'pack', version: '1.0.0', name: 'Pack', language: 'en', license: 'MIT', updated: '2025-01-01' },
  namesakes: [],
  related: [{ ref: 'pack#sony', name: 'Sony' }],
};

let roots: ShadowRoot[];
let door: HintDoor;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(ask).mockReset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key);
  document.body.innerHTML = '<p>About the OPM breach.</p>';
  roots = [];
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  lendExtension(createExtensionLink());
  door = createHintDoor();
});

afterEach(() => {
  door.hide();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the hint door', () => {
  it('leaves the page as it was after hide, and says once that the card is gone', async () => {
    answerWith(CARD);
    const before = document.documentElement.outerHTML;
    const request = makeRequest();
    door.show(request);
    await settle();
    expect(text()).toContain('OPM breach');
    door.hide();
    door.hide();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(text()).toBe('');
    expect(request.onClosed).toHaveBeenCalledTimes(1);
  });

  it('stands last in the document without id, class or readable root', () => {
    answerWith(CARD);
    door.show(makeRequest());
    const host = document.documentElement.lastElementChild;
    expect(host?.getAttributeNames().sort()).toEqual(['popover', 'style']);
    expect(host?.localName).toBe('div');
    expect(host?.shadowRoot).toBeNull();
  });

  it('closes the card before when another is shown', async () => {
    answerWith(CARD);
    const first = makeRequest();
    const second = makeRequest();
    door.show(first);
    door.show(second);
    await settle();
    expect(first.onClosed).toHaveBeenCalledTimes(1);
    expect(second.onClosed).not.toHaveBeenCalled();
    expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  });

  it('shows nothing for 300 ms, then a quiet line, then after 3 s that nobody answered', async () => {
    vi.mocked(ask).mockReturnValue(new Promise(() => {}));
    door.show(makeRequest());
    await pass(299);
    expect(text()).toBe('');
    await pass(1);
    expect(text()).toContain('cardLoading');
    await pass(2_700);
    expect(text()).toContain('cardNoAnswer');
    expect(text()).toContain('cardRetry');
  });

  it('says that a topic is gone, and closes from there', async () => {
    answerWith(null);
    const request = makeRequest();
    door.show(request);
    await settle();
    expect(text()).toContain('cardGone');
    expect(text()).not.toContain('cardRetry');
  });

  it('offers no retry when the extension itself is gone', async () => {
    const id = fakeBrowser.runtime.id;
    vi.mocked(ask).mockRejectedValue(new Error('Extension context invalidated.'));
    Object.assign(fakeBrowser.runtime, { id: undefined });
    door.show(makeRequest());
    await settle();
    Object.assign(fakeBrowser.runtime, { id });
    expect(text()).toContain('cardNoAnswer');
    expect(text()).not.toContain('cardRetry');
  });

  it('enables what changes something only after the card has stood for 500 ms', async () => {
    answerWith(CARD);
    door.show(makeRequest());
    await settle();
    await pass(400);
    expect(action('cardQuietTopic')?.disabled).toBe(true);
    await pass(200);
    expect(action('cardQuietTopic')?.disabled).toBe(false);
  });

  it('ignores Esc and clicks made by the page', async () => {
    answerWith(CARD);
    const request = makeRequest();
    door.show(request);
    await settle();
    await pass(600);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    window.dispatchEvent(new Event('pointerdown'));
    action('cardQuietTopic')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(request.onClosed).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalledWith('quiet', expect.anything());
  });

  it('says so when a wish could not be kept', async () => {
    vi.mocked(ask).mockImplementation((...call) =>
      call[0] === 'getTopic' ? Promise.resolve(CARD) : Promise.reject(new Error('full')),
    );
    const request = makeRequest();
    door.show(request);
    await settle();
    await pass(600);
    vi.spyOn(performance, 'now').mockReturnValue(Number.MAX_SAFE_INTEGER);
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) throw new Error('there is no card');
    letThrough(host);
    const click = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    action('cardQuietTopic')?.dispatchEvent(click);
    await settle();
    expect(ask).toHaveBeenCalledWith('quiet', { grain: 'topic', topic: 'pack#opm' });
    expect(text()).toContain('failed');
    expect(request.onClosed).not.toHaveBeenCalled();
  });

  it('counts as closed when the page takes it away', async () => {
    answerWith(CARD);
    const request = makeRequest();
    door.show(request);
    await settle();
    document.documentElement.lastElementChild?.remove();
    await settle();
    expect(request.onClosed).toHaveBeenCalledTimes(1);
  });

  it('moves the focus in when a key opened it, and gives it back', async () => {
    answerWith(CARD);
    const link = document.createElement('a');
    link.href = '#';
    document.body.append(link);
    link.focus();
    door.show({ ...makeRequest(), byKeyboard: true });
    await settle();
    expect(roots[0]?.activeElement?.getAttribute('role')).toBe('dialog');
    door.hide();
    expect(document.activeElement).toBe(link);
  });
});

function makeRequest() {
  const words = document.querySelector('p')?.firstChild;
  if (!words) throw new Error('the page has no words');
  const range = document.createRange();
  range.setStart(words, 10);
  range.setEnd(words, 20);
  const rect = new DOMRect(10, 10, 80, 16);
  range.getClientRects = () => [rect] as unknown as DOMRectList;
  range.getBoundingClientRect = () => rect;
  return {
    topic: CARD.ref,
    reason: { alias: 'OPM breach', strength: 'strong', evidence: [] },
    range,
    byKeyboard: false,
    onPointerInside: vi.fn(),
    onClosed: vi.fn(),
    onHidePage: vi.fn(),
  } satisfies HintRequest;
}

/** Stands in for a top layer and computed styles, which happy-dom does not have. */
function letThrough(host: HTMLElement): void {
  vi.spyOn(host, 'matches').mockReturnValue(true);
  const plain = { opacity: '1', visibility: 'visible', pointerEvents: 'auto', filter: 'none', transform: 'none' };
  vi.spyOn(window, 'getComputedStyle').mockReturnValue(
    Object.assign(Object.create(null), plain, { scale: 'none', clipPath: 'none', maskImage: 'none' }),
  );
}

function answerWith(card: CardTopic | null): void {
  vi.mocked(ask).mockResolvedValue(card);
}

function text(): string {
  return roots.at(-1)?.textContent ?? '';
}

function action(label: string): HTMLButtonElement | undefined {
  return [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find((button) => button.textContent === label);
}

/** Lets promises, renders and effects run. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await pass(0);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}
