import { browser } from 'wxt/browser';
import { writeAnnotations } from '../../core/annotate/write-annotations';
import { writeMarkdown } from '../../core/annotate/write-markdown';
import { saveFile } from '../../core/page/save-file';
import { readNotedPage } from './read-noted-page';

/** How a reader can keep what was found on a page. */
export type Keeping = 'copy' | 'save';

const MEDIA_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** Copies the mentions of a tab as Markdown, or saves them as annotations; gives how many there were. */
export async function keepMentions(tabId: number, how: Keeping, languages: readonly string[]): Promise<number> {
  const { page, mentions } = await readNotedPage(tabId);
  if (mentions.length === 0) return 0;
  if (how === 'copy') {
    await navigator.clipboard.writeText(writeMarkdown(page, mentions, languages));
  } else {
    const { name, version } = browser.runtime.getManifest();
    const making = { generator: `${name} ${version}`, languages, newUuid: () => crypto.randomUUID() };
    const annotations = writeAnnotations(page, mentions, making);
    saveFile(nameFile(page.url, page.readAt), new Blob([annotations], { type: MEDIA_TYPE }));
  }
  return mentions.length;
}

function nameFile(url: string, time: Date): string {
  const site = new URL(url).hostname.replace(/[^\p{L}\p{N}.-]/gu, '-');
  return ['mentions', site, time.toISOString().slice(0, 10)]
    .filter((part) => part !== '')
    .join('-')
    .concat('.jsonld');
}
