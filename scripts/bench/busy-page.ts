/** How a page fared while it was busy with itself. */
export interface BusyPage {
  /** What it got done. */
  readonly turns: number;
  /** The longest it had to wait for its turn, in milliseconds, and how long 95 of 100 waits were at most. */
  readonly longestWaitMs: number;
  readonly usualWaitMs: number;
}

/** Runs in the page: writes an answer word by word like a chat, a word every frame or so, for `forMs`. */
export async function streamChat(forMs: number, names: readonly string[]): Promise<BusyPage> {
  const WORD_MS = 16;
  const WORDS_A_PARAGRAPH = 40;
  const words = `the answer comes in pieces and every piece is read when it is there ${names[0]}`.split(' ');
  const waits: number[] = [];
  let text = document.createTextNode('');
  const start = performance.now();
  for (let last = start; last - start < forMs; ) {
    if (waits.length % WORDS_A_PARAGRAPH === 0) {
      const paragraph = document.createElement('p');
      text = document.createTextNode('');
      paragraph.append(text);
      document.body.append(paragraph);
    }
    text.appendData(`${words[waits.length % words.length]} `);
    await new Promise((resolve) => setTimeout(resolve, WORD_MS));
    const now = performance.now();
    waits.push(now - last);
    last = now;
  }
  waits.sort((a, b) => a - b);
  return {
    turns: waits.length,
    longestWaitMs: waits.at(-1) ?? 0,
    usualWaitMs: waits[Math.floor(waits.length * 0.95)] ?? 0,
  };
}

/** Runs in the page: changes elements, texts and attributes as fast as it gets its turn, for `forMs`. */
export async function stormPage(forMs: number, names: readonly string[]): Promise<BusyPage> {
  const BOXES = 50;
  const boxes = Array.from({ length: BOXES }, () => document.createElement('div'));
  document.body.prepend(...boxes);
  const { port1, port2 } = new MessageChannel();
  const waits: number[] = [];
  const start = performance.now();
  for (let last = start; last - start < forMs; ) {
    const box = boxes[waits.length % BOXES];
    if (box) {
      box.innerHTML = `<p>Entry ${waits.length} about ${names[waits.length % names.length]}</p><p>and <b>more</b> of it</p>`;
      box.setAttribute('aria-hidden', String(waits.length % 7 === 0));
      (box.firstChild?.firstChild as Text).data += ' changed';
      box.append(boxes[(waits.length + 1) % BOXES]?.firstChild ?? '');
    }
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    const now = performance.now();
    waits.push(now - last);
    last = now;
  }
  port1.close();
  waits.sort((a, b) => a - b);
  return {
    turns: waits.length,
    longestWaitMs: waits.at(-1) ?? 0,
    usualWaitMs: waits[Math.floor(waits.length * 0.95)] ?? 0,
  };
}
