import { chooseText } from '../packs/write/choose-text';
import { conceptUri } from '../packs/write/concept-uri';
import { licenseUri } from '../packs/write/license-uri';
import type { NotedMention, NotedPage } from './noted-page';

/** What a file of annotations says of its making. */
interface Making {
  /** Name and version of what wrote it. */
  readonly generator: string;
  /** The reader's languages, best first. */
  readonly languages: readonly string[];
  /** A new uuid at each call. */
  readonly newUuid: () => string;
}

/**
 * The mentions of a page as a W3C Web Annotation page: each one identifies its topic and is found again by its words and, as far as
 * the document's text is the same, by its place. A summary names whom its pack wants named. Lost is why a mention was accepted, and of a topic all but name and summary.
 */
export function writeAnnotations(page: NotedPage, mentions: readonly NotedMention[], making: Making): string {
  const newId = (): string => `urn:uuid:${making.newUuid()}`;
  const made = {
    created: page.readAt.toISOString(),
    generator: { type: 'Software', name: making.generator },
  };
  const file = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationPage',
    partOf: {
      id: newId(),
      type: 'AnnotationCollection',
      label: page.title.trim() === '' ? page.url : page.title,
      total: mentions.length,
      ...made,
    },
    startIndex: 0,
    items: mentions.map((mention) => ({
      id: newId(),
      type: 'Annotation',
      motivation: 'identifying',
      ...made,
      ...describeTopic(mention, making.languages),
      target: { type: 'SpecificResource', source: mention.url, selector: selectPlace(mention) },
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function describeTopic({ card, topic: ref }: NotedMention, languages: readonly string[]): object {
  const { topic, pack } = card;
  const creator = pack.attribution === undefined ? {} : { creator: { name: pack.attribution } };
  const texts = [
    { purpose: 'tagging', text: chooseText(topic.name, languages, pack.language), more: {} },
    { purpose: 'describing', text: chooseText(topic.summary, languages, pack.language), more: creator },
  ];
  const rights = licenseUri(pack.license);
  return {
    ...(rights === null ? {} : { rights }),
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: conceptUri(ref) },
      ...texts.flatMap(({ purpose, text, more }) =>
        text === null
          ? []
          : { type: 'TextualBody', purpose, value: text.words, format: 'text/plain', language: text.language, ...more },
      ),
    ],
  };
}

/** Two ways to the same place: the words still lead there when the text before them has changed. */
function selectPlace({ exact, prefix, suffix, position }: NotedMention): object[] {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return position === undefined ? [quote] : [quote, { type: 'TextPositionSelector', ...position }];
}
