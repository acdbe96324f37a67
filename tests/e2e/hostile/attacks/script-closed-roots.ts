import { type ScriptAttack, SENTENCE } from './script-attack';

/** Whether the page, which reads every range there is, gets nothing but the text it has itself, and none from a closed root. */
const READS_RANGES = `window.verdict = () => {
  const ranges = [...CSS.highlights.values()].flatMap((one) => [...one]);
  return ranges.length > 0 && ranges.every(({ startContainer, endContainer }) =>
    startContainer === endContainer && startContainer.getRootNode() === document && startContainer.data.startsWith('Edward Snowden leaked'));
};`;

/** Pages that keep text in closed shadow trees. */
export const CLOSED_ROOT_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'keeps the sentence in a closed root, too',
    html: '<div id="host"></div>',
    script: `document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<p>${SENTENCE}</p>'; ${READS_RANGES}`,
    expectation: 'marked',
  },
  {
    name: 'declares a closed root in its source',
    html: `<section><template shadowrootmode="closed"><p>${SENTENCE}</p></template></section>`,
    script: READS_RANGES,
    expectation: 'marked',
  },
  {
    name: 'has a component with a closed root that shows what is slotted',
    html: `<my-part><b>Nothing of note</b></my-part>`,
    script: `customElements.define('my-part', class extends HTMLElement {
        constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>${SENTENCE}</p><slot></slot>'; }
        get shadowRoot() { window.asked = true; return null; }
      });
      ${READS_RANGES} const readsRanges = verdict; window.verdict = () => readsRanges() && !window.asked;`,
    expectation: 'marked',
  },
];
