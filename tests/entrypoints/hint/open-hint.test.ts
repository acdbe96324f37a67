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
/** Tells every card whether it can be seen; happy-dom lays nothing out. */
let tellSight: (isVisible: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.mocked(ask).mockReset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => (key === 'languageTag' ? 'en' : key));
  document.body.innerHTML = '<p>About the OPM breach.</p>';
  roots = [];
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  const looks: ((entries: object[]) => void)[] = [];
  vi.stubGlobal('IntersectionObserver', function observeSight(look: (entries: object[]) => void) {
    looks.push(look);
    return { observe: () => look([{ isIntersecting: true, intersectionRatio: 1 }]), disconnect: () => {} };
  });
  tellSight = (isVisible) => {
    for (const look of looks) look([{ isIntersecting: true, intersectionRatio: 1, isVisible }]);
  };
  lendExtension(createExtensionLink());
  door = createHintDoor();
});

afterEach(() => {
  door.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
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

  it('ignores Esc and clicks made by the page', async () => {
    answerWith(CARD);
    const request = makeRequest();
    door.show(request);
    await settle();
    await openFeedback();
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
    await openFeedback();
    vi.spyOn(performance, 'now').mockReturnValue(Number.MAX_SAFE_INTEGER);
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) throw new Error('there is no card');
    letThrough(host);
    click('cardQuietTopic');
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

  describe('with a pinned card', () => {
    const OTHER: CardTopic = { ...CARD, ref: 'pack#sony', topic: { ...CARD.topic, id: 'sony', name: 'Sony hack' } };
    const cards = () => document.querySelectorAll('[popover]').length;

    beforeEach(() => {
      vi.mocked(ask).mockImplementation(async (...call) => (call[1] === OTHER.ref ? OTHER : CARD));
    });

    async function showPinned(topic = CARD.ref) {
      const request = { ...makeRequest(), topic };
      door.show(request);
      await settle();
      click('cardPin');
      return request;
    }

    it('gives the page its hover state back, and hears of the pointer no more', async () => {
      const request = await showPinned();
      expect(request.onClosed).toHaveBeenCalledTimes(1);
      const host = document.documentElement.lastElementChild;
      host?.dispatchEvent(trusted(new Event('pointerenter')));
      host?.dispatchEvent(trusted(new Event('pointerleave')));
      expect(request.onPointerInside).not.toHaveBeenCalled();
      window.dispatchEvent(trusted(new Event('pointerdown')));
      door.hide();
      expect(cards()).toBe(1);
      click('cardClose');
      expect(cards()).toBe(0);
      expect(request.onClosed).toHaveBeenCalledTimes(1);
    });

    it('opens other cards beside it, and closes those first on Esc', async () => {
      await showPinned();
      const other = { ...makeRequest(), topic: OTHER.ref };
      door.show(other);
      await settle();
      expect(cards()).toBe(2);
      pressEscape();
      expect(other.onClosed).toHaveBeenCalledTimes(1);
      expect(cards()).toBe(1);
      pressEscape();
      expect(cards()).toBe(0);
    });

    it('closes it alone on Esc when the focus is in it', async () => {
      await showPinned();
      const other = { ...makeRequest(), topic: OTHER.ref };
      door.show(other);
      await settle();
      roots[0]?.querySelector<HTMLElement>('[role="dialog"]')?.focus();
      pressEscape();
      expect(other.onClosed).not.toHaveBeenCalled();
      expect(cards()).toBe(1);
    });

    it('puts a second pinned card in its place', async () => {
      await showPinned();
      await showPinned(OTHER.ref);
      expect(cards()).toBe(1);
      expect(text()).toContain('Sony hack');
    });

    it('opens no second card of the same topic', async () => {
      await showPinned();
      const again = makeRequest();
      door.show(again);
      await settle();
      expect(cards()).toBe(1);
      expect(again.onClosed).toHaveBeenCalledTimes(1);
      door.show({ ...makeRequest(), byKeyboard: true });
      expect(roots[0]?.activeElement?.getAttribute('role')).toBe('dialog');
    });

    it('closes on a click outside once it is released', async () => {
      await showPinned();
      click('cardPin');
      window.dispatchEvent(trusted(new Event('pointerdown')));
      expect(cards()).toBe(0);
    });

    it('leaves nothing when the page ends', async () => {
      const before = document.documentElement.outerHTML;
      await showPinned();
      door.show({ ...makeRequest(), topic: OTHER.ref });
      await settle();
      door.end();
      expect(document.documentElement.outerHTML).toBe(before);
    });
  });

  it.each([
    ['refusedPrivate', 'refusedPrivate'],
    ['disk full', 'failed'],
  ])('tells in the reader’s language that the background said “%s”', async (message, told) => {
    vi.mocked(ask).mockImplementation((...call) =>
      call[0] === 'getTopic' ? Promise.resolve(CARD) : Promise.reject(new Error(message)),
    );
    door.show(makeRequest());
    await settle();
    click('cardOpenPage');
    await settle();
    expect(ask).toHaveBeenCalledWith('openTopic', 'pack#opm');
    expect(roots[0]?.querySelector('[role="alert"]')?.textContent).toBe(told);
  });

  it('closes with the page’s full screen, a pinned card when it cannot be used any more', async () => {
    answerWith(CARD);
    const request = makeRequest();
    door.show(request);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(request.onClosed).toHaveBeenCalledTimes(1);
    door.show(makeRequest());
    await settle();
    click('cardPin');
    const elementAt = vi.spyOn(document, 'elementFromPoint').mockReturnValue(document.documentElement.lastElementChild);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(document.querySelectorAll('[popover]')).toHaveLength(1);
    elementAt.mockReturnValue(null);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(document.querySelectorAll('[popover]')).toHaveLength(0);
  });

  it('takes no wish from a card that the page has moved', async () => {
    answerWith(CARD);
    door.show(makeRequest());
    await settle();
    await openFeedback();
    vi.spyOn(performance, 'now').mockReturnValue(Number.MAX_SAFE_INTEGER);
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) throw new Error('there is no card');
    letThrough(host);
    vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(new DOMRect(500, 500, 300, 200));
    click('cardQuietTopic');
    await settle();
    expect(ask).not.toHaveBeenCalledWith('quiet', expect.anything());
  });

  describe('on a page that is after the card', () => {
    const host = () => {
      const last = document.documentElement.lastElementChild;
      if (!(last instanceof HTMLElement) || !last.hasAttribute('popover')) throw new Error('there is no card');
      return last;
    };
    const showFeedback = async () => {
      answerWith(CARD);
      door.show(makeRequest());
      await settle();
      await openFeedback();
      letThrough(host());
      vi.spyOn(performance, 'now').mockReturnValue(Number.MAX_SAFE_INTEGER);
    };
    const wish = async () => {
      click('cardQuietTopic');
      await settle();
      return vi.mocked(ask).mock.calls.some(([message]) => message === 'quiet');
    };

    it('keeps no wish of a card that was covered a moment ago [H02]', async () => {
      await showFeedback();
      tellSight(false);
      tellSight(true);
      expect(await wish()).toBe(false);
    });

    it('keeps no wish while something lies over a corner [H02]', async () => {
      await showFeedback();
      vi.mocked(document.elementFromPoint).mockImplementation((x) => (x > 200 ? document.body : host()));
      expect(await wish()).toBe(false);
    });

    it('shows that a wish was not taken, and takes the next', async () => {
      await showFeedback();
      const isReady = () => action('cardQuietTopic')?.getAttribute('aria-disabled') === 'false';
      expect(isReady()).toBe(true);
      const elementAt = vi.mocked(document.elementFromPoint);
      elementAt.mockReturnValue(document.body);
      expect(await wish()).toBe(false);
      expect(isReady()).toBe(false);
      elementAt.mockReturnValue(host());
      await pass(500);
      expect(isReady()).toBe(true);
      expect(await wish()).toBe(true);
    });

    it('is closed where the page hides it outright, and opens no more where that was five times [H03]', async () => {
      answerWith(CARD);
      for (let time = 0; time < 5; time++) {
        const request = makeRequest();
        door.show(request);
        await settle();
        host().style.setProperty('display', 'none', 'important');
        await settle();
        expect(request.onClosed).toHaveBeenCalledTimes(1);
      }
      await expectNoCard();
    });

    it('keeps the wish of a card that nobody touched', async () => {
      await showFeedback();
      expect(await wish()).toBe(true);
    });

    it('takes back what the page makes the host say, and gives up at the fifth time [H03]', async () => {
      answerWith(CARD);
      const request = makeRequest();
      door.show(request);
      await settle();
      for (let time = 1; time <= 5; time++) {
        expect(request.onClosed).not.toHaveBeenCalled();
        const last = host();
        const before = last.style.cssText;
        last.style.setProperty('opacity', '0', 'important');
        await settle();
        expect(last.style.cssText).toBe(before);
      }
      expect(request.onClosed).toHaveBeenCalledTimes(1);
      await expectNoCard();
    });

    it('lets notes of other extensions on the host be [H03]', async () => {
      answerWith(CARD);
      door.show(makeRequest());
      await settle();
      for (let time = 0; time < 20; time++) {
        host().setAttribute('data-note', String(time));
        await settle();
      }
      expect(host().getAttribute('data-note')).toBe('19');
    });

    it('opens no card any more where five were taken away [H03]', async () => {
      answerWith(CARD);
      for (let time = 0; time < 5; time++) {
        door.show(makeRequest());
        await settle();
        host().remove();
        await settle();
      }
      await expectNoCard();
    });

    async function expectNoCard() {
      const again = makeRequest();
      door.show(again);
      await settle();
      expect(document.querySelectorAll('[popover]')).toHaveLength(0);
      expect(again.onClosed).toHaveBeenCalledTimes(1);
    }
  });

  it.each(['copy', 'contextmenu', 'selectstart', 'wheel'])(
    'keeps a page from stopping “%s” in the card',
    async (type) => {
      answerWith(CARD);
      door.show(makeRequest());
      await settle();
      const heard = vi.fn();
      document.addEventListener(type, heard);
      roots[0]?.querySelector('h2')?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.removeEventListener(type, heard);
      expect(heard).not.toHaveBeenCalled();
    },
  );

  it('can be read, opened and copied from when the extension is gone', async () => {
    answerWith(CARD);
    let isGone = false;
    lendExtension({
      ask,
      getMessage: (key) => {
        if (isGone) throw new Error('Extension context invalidated.');
        return key;
      },
      isGone: () => isGone,
    });
    door = createHintDoor();
    door.show(makeRequest());
    await settle();
    click('cardPin');
    isGone = true;
    vi.mocked(ask).mockRejectedValue(new Error('Extension context invalidated.'));
    door.hide();
    click('cardCopy');
    await settle();
    expect(action('cardCopyMarkdown')).toBeDefined();
    click('cardFeedback');
    await settle();
    expect(action('cardQuietTopic')).toBeDefined();
    click('cardOpenPage');
    await settle();
    expect(text()).toContain('cardNoAnswer');
  });

  it('is as large as the reader wants, and as light or dark', async () => {
    answerWith(CARD);
    door.show({ ...makeRequest(), look: { cardTheme: 'dark', cardTextPercent: 150 } });
    const frame = roots[0]?.querySelector<HTMLElement>('div');
    expect(frame?.style.fontSize).toBe('150%');
    expect(frame?.style.colorScheme).toBe('dark');
    door.show({ ...makeRequest(), look: { cardTheme: 'system', cardTextPercent: 100 } });
    expect(roots[1]?.querySelector<HTMLElement>('div')?.style.colorScheme).toBe('light dark');
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
    look: { cardTheme: 'page', cardTextPercent: 100 },
    onPointerInside: vi.fn(),
    onClosed: vi.fn(),
    onHidePage: vi.fn(),
  } satisfies HintRequest;
}

/** Stands in for a top layer and what lies there, which happy-dom does not have. */
function letThrough(host: HTMLElement): void {
  vi.spyOn(host, 'matches').mockReturnValue(true);
  vi.spyOn(document, 'elementFromPoint').mockReturnValue(host);
  const place = new DOMRect(Number.parseFloat(host.style.left), Number.parseFloat(host.style.top), 300, 200);
  vi.spyOn(host, 'getBoundingClientRect').mockReturnValue(place);
}

function answerWith(card: CardTopic | null): void {
  vi.mocked(ask).mockResolvedValue(card);
}

function text(): string {
  return roots.at(-1)?.textContent ?? '';
}

function action(label: string): HTMLButtonElement | undefined {
  return [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find((button) =>
    [button.textContent, button.getAttribute('aria-label')].includes(label),
  );
}

/** A click of the reader's; one that the page makes has no effect. */
function click(label: string): void {
  action(label)?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
}

function pressEscape(): void {
  window.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })));
}

function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

async function openFeedback(): Promise<void> {
  click('cardFeedback');
  await settle();
  await pass(600);
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
