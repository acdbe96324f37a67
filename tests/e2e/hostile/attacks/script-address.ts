import { ID, type ScriptAttack } from './script-attack';

/** A script that started anew would paint under another name. */
const KEEPS_NAME = `let names = '';
  window.verdict = () => {
    const now = [...CSS.highlights.keys()].join();
    names ||= now;
    return names !== '' && names === now && window.storms >= 3;
  };
  window.storms = 0;
  setInterval(() => { if (names && storms < 3) { storm(); window.storms++; } }, 100);`;

/** Pages that pretend to go elsewhere, or do so without end. */
export const ADDRESS_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'forges the location event of the framework, with odd details',
    script: `${KEEPS_NAME}
      function storm() {
        for (const name of ['wxt:locationchange', '${ID}:content:wxt:locationchange']) {
          for (const target of [window, document]) {
            for (let i = 0; i < 100; i++) {
              const event = new Event(name);
              for (const key of ['newUrl', 'oldUrl', 'detail']) Object.defineProperty(event, key, { get() { throw new Error('odd'); } });
              target.dispatchEvent(event);
            }
          }
        }
      }`,
    expectation: 'marked',
  },
  {
    name: 'forges events of the history, with states that throw',
    script: `${KEEPS_NAME}
      function storm() {
        for (let i = 0; i < 300; i++) {
          const event = new PopStateEvent('popstate', { state: { get x() { throw new Error('odd'); } } });
          Object.defineProperty(event, 'state', { get() { throw new Error('odd'); } });
          dispatchEvent(event);
          dispatchEvent(new HashChangeEvent('hashchange', { oldURL: 'x', newURL: 'y' }));
          window.navigation?.dispatchEvent(new Event('currententrychange'));
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
        }
      }`,
    expectation: 'marked',
  },
  {
    name: 'changes its address again and again',
    script: `${KEEPS_NAME}
      function storm() { for (let i = 0; i < 20; i++) history.replaceState(i, '', '?' + i + '#' + i); }`,
    expectation: 'marked',
  },
  {
    name: 'says to have come back from the cache, a hundred times',
    script: `${KEEPS_NAME}
      function storm() { for (let i = 0; i < 33; i++) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }`,
    expectation: 'marked',
  },
];
