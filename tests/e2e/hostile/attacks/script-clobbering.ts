import type { ScriptAttack } from './script-attack';

const fields = (...names: string[]) => names.map((name) => `<img name="${name}" alt="">`).join('');
const inputs = (...names: string[]) => names.map((name) => `<input name="${name}" size="1">`).join('');
const DOCUMENT = (
  'documentElement body head title designMode adoptedStyleSheets createRange createTreeWalker createElementNS getSelection ' +
  'elementFromPoint caretPositionFromPoint addEventListener querySelector querySelectorAll firstChild contains referrer nodeType ' +
  'getRootNode activeElement fullscreenElement visibilityState dispatchEvent defaultView'
).split(' ');

/**
 * Chromium gives a frame that has a frame of its own by the name of the extension API no such API: the page script ends at once there, and
 * says so in the console.
 */
export const API_CLOBBERING_ATTACKS: readonly ScriptAttack[] = ['chrome', 'browser'].map((name) => ({
  name: `calls a frame ${name}`,
  html: `<a id="${name}"></a><iframe name="${name}" hidden></iframe>`,
  expectation: 'marked',
  inChromium: 'hidden',
}));

/** Pages whose elements bear the names of what scripts ask for. The name stands outside of the form, where it is marked. */
export const CLOBBERING_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'names forms after what a document has',
    html: DOCUMENT.map((one) => `<form name="${one}" id="${one}"></form>`).join(''),
    expectation: 'marked',
  },
  { name: 'names pictures after what a document has', html: fields(...DOCUMENT), expectation: 'marked' },
  {
    name: 'names elements after what a window has',
    html: ['CSS', 'Highlight', 'scheduler', 'navigation', 'crypto', 'location', 'constructor', '__proto__', 'top']
      .map((one) => `<a id="${one}"></a><iframe name="${one}" hidden></iframe>`)
      .join(''),
    expectation: 'marked',
  },
  {
    name: 'lets what follows a form lead back into it',
    html: `<form>${fields('nextSibling', 'parentNode')}</form>`,
    expectation: 'marked',
  },
  {
    name: 'lets what follows a form lead back before it',
    html: `<input form="f" name="nextSibling" size="1"><form id="f">${fields('parentNode')}</form>`,
    expectation: 'marked',
  },
  {
    name: 'hides that a form is an element',
    html: `<form>${fields('nodeType', 'nextSibling', 'parentNode')}x</form>`,
    expectation: 'marked',
  },
  {
    name: 'hides the tag of a form',
    html: `<form>${inputs('localName', 'tagName', 'nodeName', 'namespaceURI')}x</form>`,
    expectation: 'marked',
  },
  {
    name: 'takes a form its questions',
    html: `<form>${inputs('matches', 'hasAttributes', 'getAttribute', 'querySelector', 'querySelectorAll', 'closest', 'contains')}x</form>`,
    expectation: 'marked',
  },
  {
    name: 'takes a form its text and children',
    html: `<form>${inputs('textContent', 'firstChild', 'firstElementChild', 'children', 'shadowRoot', 'isConnected', 'getRootNode')}x</form>`,
    expectation: 'marked',
  },
  {
    name: 'takes a form everything after it was read, and changes it all the time',
    html: `<form id="late"><p>Nothing of note.</p>x</form>`,
    script: `const names = ['nextSibling', 'parentNode', 'nodeType', 'localName', 'textContent', 'contains', 'querySelector', 'matches', 'isConnected', 'checkVisibility'];
      const late = document.querySelector('#late');
      let changes = 0;
      onload = () => setInterval(() => {
        changes++;
        if (changes <= names.length) { const field = document.createElement('img'); field.setAttribute('name', names[changes - 1]); HTMLElement.prototype.append.call(late, field); }
        HTMLElement.prototype.append.call(late, ' more ' + changes);
        if (changes === 20) Element.prototype.remove.call(late);
      }, 60);
      window.verdict = () => changes > 25;`,
    expectation: 'marked',
  },
];
