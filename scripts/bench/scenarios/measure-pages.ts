import type { Section } from '../figure';
import type { PassName } from '../page/pass';
import { runPass } from '../run-pass';
import { createSamples } from '../samples';
import type { PageBench } from '../scenario';
import { addPass } from './add-pass';
import { listParts } from './list-parts';
import { nameBrowser } from './name-browser';

const MANY = '/names-10000';
const FEW = '/names-200';
const ROUNDS = 4;
const PAGES = { article: '/article', 'page of 1 MB': '/medium', 'page with 10,000 mentions': '/dense' } as const;
const PASSES: readonly { name: string; pass: PassName; data?: string }[] = [
  { name: 'bare walk', pass: 'bare' },
  { name: 'ours', pass: 'ours', data: MANY },
  { name: 'ours, 200 names', pass: 'ours', data: FEW },
  { name: 'mark.js markRegExp', pass: 'markRegExp', data: FEW },
];

/** An article, a long page and a page full of names: our pass against the bare walk and mark.js. */
export async function measurePages(bench: PageBench): Promise<readonly Section[]> {
  const sections: Section[] = [];
  for (const [title, page] of Object.entries(PAGES)) sections.push(await measurePage(bench, title, page));
  return sections;
}

async function measurePage(
  { browser, server, rounds, progress }: PageBench,
  title: string,
  page: string,
): Promise<Section> {
  const samples = createSamples();
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds(ROUNDS); round++) {
    for (const { name, pass, data } of PASSES) {
      progress(`${title}, round ${round + 1}: ${name}`);
      const { result } = await runPass(browser, server, { page, pass, ...(data ? { data } : {}) }, async () => null);
      addPass(samples, name, result);
      if (pass === 'bare') Object.assign(counts, { characters: result.characters, 'text nodes': result.textNodes });
      else counts[`marks by ${name}`] = result.marks;
    }
  }
  return {
    title: `${nameBrowser(browser)}, ${title}`,
    counts,
    figures: [
      samples.ratio('our script : bare walk, 10,000 names', 'ours script', 'bare walk script'),
      samples.ratio(
        'mark.js markRegExp : ours, all work, 200 names',
        'mark.js markRegExp work',
        'ours, 200 names work',
      ),
      samples.single('our script', 'ours script', 'ms'),
      ...listParts(samples, 'ours'),
      samples.single('our longest uninterrupted run', 'ours longest run', 'ms', { most: 50 }),
      samples.single('layout after ours', 'ours layout', 'ms'),
      samples.single('until painted, turns of the page included', 'ours whole', 'ms'),
    ],
  };
}
