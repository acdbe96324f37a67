import { focusOn } from '../focus-on';
import { waitUntil } from '../wait-until';
import { chooseFile } from './choose-file';
import { SAMPLE_CLUSTER } from './sample-cluster';
import type { Stage } from './stage';

/** What the pack calls a topic that has every kind of field. */
const EDITED = { en: 'OPM data breach', ar: 'اختراق مكتب إدارة شؤون الموظفين الأميركي' };

/** Opens the options page; resolves when settings, packs and topics are there, and what comes after the rest of the page. */
export async function showOptions({ page, extensionUrl }: Stage): Promise<void> {
  await page.open(extensionUrl('/options.html'));
  await waitUntil(
    () =>
      page.evaluate(
        () =>
          document.querySelectorAll('.packs label').length > 1 &&
          document.querySelector('ul[aria-labelledby="topics"] li') !== null &&
          ['#sites', '#backup-file', '#keys ~ .keys:first-of-type li'].every(
            (css) => document.querySelector(css) !== null,
          ),
      ),
    { what: 'the packs and topics', timeoutMs: 30_000 },
  );
}

/** Opens the look at a pack of another format, before it is stored. */
export async function showImport(stage: Stage): Promise<void> {
  const { page } = stage;
  await showOptions(stage);
  await chooseFile(page, '.import input[type="file"]', 'groups.json', SAMPLE_CLUSTER);
  await waitUntil(() => page.evaluate(() => document.querySelector('.preview .import-names li') !== null), {
    what: 'the look at the pack',
    timeoutMs: 30_000,
  });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.querySelector('.import')?.scrollIntoView();
  });
}

/** Opens the editor with a topic of the extension's own pack. */
export async function showEditor(stage: Stage): Promise<void> {
  const { page, language } = stage;
  await showOptions(stage);
  await focusOn(page, '#filter');
  await page.typeText(EDITED[language]);
  await waitUntil(
    () =>
      page.evaluate((name: string) => {
        const rows = [...document.querySelectorAll('ul[aria-labelledby="topics"] li')];
        const edit = rows[0]?.querySelector<HTMLButtonElement>('button');
        if (rows.length !== 1 || !rows[0]?.textContent?.includes(name) || !edit) return false;
        edit.click();
        return true;
      }, EDITED[language]),
    { what: 'the topic to edit', timeoutMs: 30_000 },
  );
  await waitUntil(() => page.evaluate(() => document.querySelector('.editor .entry') !== null), {
    what: 'the editor',
    timeoutMs: 30_000,
  });
}
