import { ID, type ScriptAttack } from './script-attack';

const STARTED = `'${ID}:content:wxt:content-script-started'`;
const DETAIL = `{ contentScriptName: 'content', messageId: 'another' }`;
/** Does something now, and again when the page script is there. */
const again = (code: string) => `const attack = () => { ${code} }; attack(); onload = attack; setTimeout(attack, 300);`;

/** Pages that pretend that another copy of the script has started, or speak to it in the words of its framework and ours. */
export const START_EVENT_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'says by the event of the framework that a newer script has started',
    script: again(`document.dispatchEvent(new CustomEvent(${STARTED}, { detail: ${DETAIL} }));`),
    expectation: 'marked',
  },
  {
    name: 'says so by a message',
    script: again(`postMessage({ type: ${STARTED}, ...${DETAIL} }, '*');`),
    expectation: 'marked',
  },
  {
    name: 'says so five hundred times, with details that throw',
    script: again(`for (let i = 0; i < 500; i++) {
      const detail = { get contentScriptName() { throw new Error('odd'); }, get messageId() { throw new Error('odd'); } };
      document.dispatchEvent(new CustomEvent(${STARTED}, { detail }));
    }`),
    expectation: 'marked',
  },
  {
    name: 'speaks our own protocol by every way it has',
    script: again(`for (const sidelight of ['storeReset', 'storeChanged', 'getTopic', 'listMentions']) {
      const call = { sidelight, args: [] };
      postMessage(call, '*');
      const channel = new MessageChannel();
      postMessage(call, '*', [channel.port1]);
      new BroadcastChannel('sidelight').postMessage(call);
      for (const type of ['sidelight', 'sidelight.page', 'sidelight.hint']) {
        for (const target of [window, document, document.documentElement]) target.dispatchEvent(new CustomEvent(type, { detail: call }));
      }
    }`),
    expectation: 'marked',
  },
  {
    name: 'opens doors of its own under our symbols',
    script: `let used = 0;
      const door = new Proxy(function () {}, { get: () => { used++; return door; }, apply: () => { used++; return door; } });
      for (const name of ['page', 'hint', 'extension', 'marks']) window[Symbol.for('sidelight.' + name)] = door;
      window.verdict = () => used === 0;`,
    expectation: 'marked',
  },
];
