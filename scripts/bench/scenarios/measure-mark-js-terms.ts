import type { Section } from '../figure';
import { runPass } from '../run-pass';
import { createSamples } from '../samples';
import type { PageBench } from '../scenario';
import { addPass } from './add-pass';
import { nameBrowser } from './name-browser';

const PAGE = '/tenth';
const DATA = '/names-200';
const ROUNDS = 3;

/** mark.js with a list of names. On the page of 5 MB it takes minutes, so it runs once, on a page a tenth the size. */
export async function measureMarkJsTerms({
  browser,
  server,
  rounds,
  progress,
}: PageBench): Promise<readonly Section[]> {
  const samples = createSamples();
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds(ROUNDS); round++) {
    progress(`ours, round ${round + 1}`);
    const { result } = await runPass(browser, server, { page: PAGE, pass: 'ours', data: DATA }, async () => null);
    addPass(samples, 'ours', result);
    counts['marks by ours'] = result.marks;
  }
  progress('mark.js mark');
  const { result } = await runPass(browser, server, { page: PAGE, pass: 'mark', data: DATA }, async () => null);
  addPass(samples, 'mark.js mark', result);
  counts['marks by mark.js'] = result.marks;
  return [
    {
      title: `${nameBrowser(browser)}, a tenth of the page of 5 MB: mark.js with a list of 200 names, one run`,
      counts,
      figures: [
        samples.ratio('mark.js mark : ours, all work', 'mark.js mark work', 'ours work', { least: 100 }),
        samples.ratio('mark.js mark : ours, time until painted', 'mark.js mark whole', 'ours whole'),
      ],
    },
  ];
}
