import { SENTENCE } from './script-attack';

const SOURCE = `<p>${SENTENCE}</p>`;

/** Frames whose senders look like nobody, or like the page around them. `frame` finds each one. */
export const FRAME_ATTACKS: readonly {
  readonly name: string;
  readonly frame: string;
  readonly html: string;
  readonly script?: string;
  readonly lacksScriptIn?: 'chromium' | 'firefox';
}[] = [
  {
    name: 'a sandbox',
    frame: '#sandbox',
    html: `<iframe id="sandbox" sandbox="allow-scripts" src="/framed"></iframe>`,
  },
  { name: 'a source of its own', frame: '#srcdoc', html: `<iframe id="srcdoc" srcdoc="${SOURCE}"></iframe>` },
  {
    name: 'a sandboxed source',
    frame: '#lone',
    html: `<iframe id="lone" sandbox="allow-scripts" srcdoc="${SOURCE}"></iframe>`,
  },
  {
    name: 'a data address',
    frame: '#data',
    html: `<iframe id="data" src="data:text/html,${encodeURIComponent(SOURCE)}"></iframe>`,
  },
  {
    name: 'a blob',
    frame: '#blob',
    html: '<iframe id="blob"></iframe>',
    script: `addEventListener('DOMContentLoaded', () => {
      document.querySelector('#blob').src = URL.createObjectURL(new Blob(['${SOURCE}'], { type: 'text/html' }));
    });`,
  },
  { name: 'an empty page', frame: '#blank', html: '<iframe id="blank" src="about:blank"></iframe>' },
];
