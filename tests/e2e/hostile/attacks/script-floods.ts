import { type ScriptAttack, SENTENCE } from './script-attack';

/** Does something again and again for a while; in the end only the sentence is left. */
const flood = (rounds: number, everyMs: number, code: string, end = 'more.remove();') => `
  const more = document.body.appendChild(document.createElement('div'));
  const sentence = ${JSON.stringify(`<p>${SENTENCE}</p>`)};
  let round = 0;
  const timer = setInterval(() => {
    round++;
    ${code}
    if (round === ${rounds}) { clearInterval(timer); ${end} }
  }, ${everyMs});
  window.verdict = () => round === ${rounds};`;

/** Pages that write more than can be read. `tests/full/hostile-flood.full.ts` looks at what that does to other tabs. */
export const FLOOD_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'writes ten thousand matches a second',
    script: flood(10, 100, `more.insertAdjacentHTML('beforeend', sentence.repeat(1_000));`),
    expectation: 'marked',
  },
  {
    name: 'opens and closes fifty frames',
    script: flood(
      5,
      200,
      `more.replaceChildren(...Array.from({ length: 10 }, () => Object.assign(document.createElement('iframe'), { srcdoc: sentence })));`,
    ),
    expectation: 'marked',
  },
  {
    name: 'rewrites itself all the time',
    script: flood(
      100,
      10,
      `document.querySelector('#words').firstChild.data = 'Nothing ' + round; more.innerHTML = sentence.repeat(20);`,
      `more.remove(); document.querySelector('#words').textContent = ${JSON.stringify(SENTENCE)};`,
    ),
    expectation: 'marked',
  },
  {
    name: 'nests its text as deeply as browsers can bear',
    script: flood(
      2,
      300,
      `let deep = more;
      for (let i = 0; i < 400; i++) deep = deep.appendChild(document.createElement(i % 2 ? 'div' : 'b'));
      deep.textContent = 'Edward Snowden leaked NSA documents.';`,
    ),
    expectation: 'marked',
  },
];
