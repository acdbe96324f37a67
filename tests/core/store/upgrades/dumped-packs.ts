import type { Pack } from '../../../../core/topics/pack';
import { samplePack, sampleTopic } from '../sample-pack';

/** A pack that came with the extension: more topics than a page holds, one of them with all that a topic can have. */
export function builtInPack(): Pack {
  const plain = Array.from({ length: 20 }, (_, i) => sampleTopic(`t${String(i).padStart(2, '0')}`));
  return samplePack([...plain, OPM], {
    id: 'org.example.incidents',
    name: { en: 'Incidents', ja: '事件' },
    evidence: { what: [{ text: 'breach' }] },
  });
}

/** A pack that the reader imported. */
export function readersPack(): Pack {
  return samplePack([sampleTopic('عدن'), sampleTopic('oslo'), sampleTopic('hafen-köln')], {
    id: 'org.example.harbours',
    name: 'Harbours',
    attribution: 'The harbour masters',
  });
}

const OPM = {
  id: 'opm',
  name: { en: 'Breach of the personnel office', de: 'Einbruch beim Personalamt' },
  kind: 'event',
  summary: { en: 'Records of 21.5 million people were copied.', ru: 'Были скопированы данные 21,5 миллиона человек.' },
  dates: '2014-03/2015-06',
  claims: ['It was noticed late.'],
  facts: [{ date: '2015-06-04', text: 'The office told of it.', source: 0 }],
  aliases: [
    { text: 'OPM', strength: 'weak', match: 'exact' },
    { text: 'OPM breach', strength: 'strong', match: 'caseless' },
    { text: 'взлом OPM', lang: 'ru', strength: 'supported', match: 'caseless', hidden: true },
  ],
  evidence: { what: [{ text: 'personnel', decisive: true }], where: [{ text: 'Washington', match: 'exact' }] },
  vetoes: [{ text: 'pump', scope: 'sentence', aliases: ['OPM'] }],
  related: ['t01', 'org.example.harbours#oslo'],
  sources: [{ title: 'A report', publisher: 'The House', url: 'https://example.org/report', date: '2016-09-07' }],
  sameAs: ['Q18204199'],
};
