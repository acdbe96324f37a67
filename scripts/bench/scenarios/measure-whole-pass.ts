import { askPage } from '../ask-page';
import type { Aim, Figure, Section } from '../figure';
import { type PassPlan, runPass } from '../run-pass';
import { createSamples } from '../samples';
import type { PageBench } from '../scenario';
import { addPass } from './add-pass';
import { listParts } from './list-parts';
import { nameBrowser } from './name-browser';

const MANY = '/names-10000';
const FEW = '/names-200';

/** Every round: the passes with an aim of their own. */
const MAIN: readonly (PassPlan & { readonly name: string })[] = [
  { name: 'bare walk', page: '/big', pass: 'bare' },
  { name: 'ours', page: '/big', pass: 'ours', data: MANY },
  { name: 'bare walk, no mention', page: '/plain', pass: 'bare' },
  { name: 'ours, no mention', page: '/plain', pass: 'ours', data: MANY },
  { name: 'nothing', page: '/big', pass: 'nothing' },
];
/** Fewer rounds: the other ways to do it, with the few names they can take. */
const PEERS: readonly (PassPlan & { readonly name: string })[] = [
  { name: 'ours, 200 names', page: '/big', pass: 'ours', data: FEW },
  { name: 'mark.js markRegExp', page: '/big', pass: 'markRegExp', data: FEW },
  { name: 'own spans', page: '/big', pass: 'spans', data: FEW },
  { name: 'pattern per name', page: '/big', pass: 'termByTerm', data: FEW },
];
const MAIN_ROUNDS = 5;
const PEER_ROUNDS = 3;
/** The page changes itself after these passes. */
const CHANGED = ['ours', 'nothing'];

/** Our pass over the page of 5 MB against the bare walk and the other ways, and the page's own changes afterwards. */
export async function measureWholePass(bench: PageBench): Promise<readonly Section[]> {
  const { browser, server, rounds, progress } = bench;
  const samples = createSamples();
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds(MAIN_ROUNDS); round++) {
    for (const plan of round < rounds(PEER_ROUNDS) ? [...MAIN, ...PEERS] : MAIN) {
      progress(`round ${round + 1}: ${plan.name}`);
      const { result, after } = await runPass(browser, server, plan, async (tab) => {
        if (!CHANGED.includes(plan.name)) return null;
        return {
          innerHTML: await askPage(tab, 'mutatePage', 'innerHTML'),
          append: await askPage(tab, 'mutatePage', 'append'),
        };
      });
      addPass(samples, plan.name, result);
      if (after) {
        samples.add(`append, ${plan.name}`, after.append);
        samples.add(`innerHTML, ${plan.name}`, after.innerHTML);
      }
      if (plan.name === 'bare walk')
        Object.assign(counts, { characters: result.characters, 'text nodes': result.textNodes });
      else counts[`marks by ${plan.name}`] = result.marks;
    }
  }
  const where = nameBrowser(browser);
  const compare = (name: string, aim?: Aim): Figure[] => [
    samples.ratio(`${name} : ours, script and layout and paint`, `${name} work`, 'ours, 200 names work', aim),
    samples.ratio(
      `${name} : ours, until painted, turns of the page included`,
      `${name} whole`,
      'ours, 200 names whole',
      aim,
    ),
  ];
  return [
    {
      title: `${where}, the page of 5 MB: our pass, 10,000 names`,
      counts,
      figures: [
        samples.ratio('our script : bare walk', 'ours script', 'bare walk script', { most: 1.6 }),
        samples.ratio('no mention: our script : bare walk', 'ours, no mention script', 'bare walk, no mention script', {
          most: 0.7,
        }),
        samples.single('our longest uninterrupted run', 'ours longest run', 'ms', { most: 50 }),
        samples.single('no mention: our longest uninterrupted run', 'ours, no mention longest run', 'ms', { most: 50 }),
        samples.single('until painted, turns of the page included', 'ours whole', 'ms'),
        samples.single('layout after ours', 'ours layout', 'ms'),
        samples.single('two frames after ours', 'ours paint', 'ms'),
        samples.single('two frames of the page alone', 'nothing paint', 'ms'),
        ...listParts(samples, 'ours'),
      ],
    },
    {
      title: `${where}, the page of 5 MB: other ways against our pass, 200 names`,
      counts: { characters: counts.characters ?? 0, 'text nodes': counts['text nodes'] ?? 0 },
      figures: [
        ...compare('mark.js markRegExp', { least: browser.browserName === 'chromium' ? 4 : 8 }),
        ...compare('own spans'),
        ...compare('pattern per name'),
        samples.ratio('our script, 10,000 : 200 names', 'ours script', 'ours, 200 names script'),
      ],
    },
    {
      title: `${where}, the page of 5 MB: its own changes, callbacks of observers included`,
      counts: { marks: counts['marks by ours'] ?? 0 },
      figures: [
        samples.ratio('500 x innerHTML of 20 paragraphs: with us : without', 'innerHTML, ours', 'innerHTML, nothing', {
          most: 1.2,
        }),
        samples.ratio('10,000 x append and remove: with us : without', 'append, ours', 'append, nothing', {
          most: 3.5,
        }),
      ],
    },
  ];
}
