import type { ReadOptions } from '../../../core/matching/find-mentions';
import { caseless, type SampleTopic, strong, supported, weak } from './sample-index';

/** One row: in `text`, topics `topics` are found at exactly these surfaces, in order. */
export interface MentionCase {
  readonly name: string;
  readonly text: string;
  readonly topics: readonly SampleTopic[];
  readonly surfaces: readonly string[];
  readonly options?: ReadOptions;
}

const opmEvidence = {
  what: [{ text: 'breach' }, { text: 'stolen' }],
  who: [{ text: 'hackers' }],
  when: [{ text: '2015' }],
};
const weakOpm: SampleTopic = { aliases: [weak('OPM')], evidence: opmEvidence };
const supportedOpm: SampleTopic = { aliases: [supported('OPM')], evidence: opmEvidence };
const sony = (scope: 'touching' | 'sentence' | 'block' | 'page'): SampleTopic => ({
  aliases: ['Sony', 'Sony Pictures'],
  vetoes: [{ text: 'Music', scope }],
});
const one = (...aliases: string[]): SampleTopic[] => [{ aliases }];

const BOUNDARIES: readonly MentionCase[] = [
  { name: 'a Japanese particle may follow', text: 'OPMの情報', topics: one('OPM'), surfaces: ['OPM'] },
  { name: 'Hangul particles may follow', text: '삼성은 삼성전자와', topics: one('삼성'), surfaces: ['삼성', '삼성'] },
  { name: 'Hangul may not stand before', text: '구삼성', topics: one('삼성'), surfaces: [] },
  { name: 'a number is not cut', text: 'APT12, APT1', topics: one('APT1'), surfaces: ['APT1'] },
  { name: 'a word is not cut', text: 'snOPM OPMs OPM_1 (OPM)', topics: one('OPM'), surfaces: ['OPM'] },
  { name: 'Latin touches Han', text: 'Windows入門とWindows', topics: one('Windows'), surfaces: ['Windows', 'Windows'] },
  { name: 'Latin and Han in one name', text: '新Windows入門書', topics: one('Windows入門'), surfaces: ['Windows入門'] },
  { name: 'Han has no edges', text: '在索尼影业公司', topics: one('索尼影业'), surfaces: ['索尼影业'] },
  { name: 'a katakana run is not cut', text: 'ソニーズ、ソニーの', topics: one('ソニー'), surfaces: ['ソニー'] },
  { name: 'Thai has no edges', text: 'บริษัทโซนี่ถูก', topics: one('โซนี่'), surfaces: ['โซนี่'] },
  { name: 'Cyrillic words are not cut', text: 'СонинаСони Сони', topics: one('Сони'), surfaces: ['Сони'] },
  { name: 'a line ends a name', text: 'Sony\nPictures', topics: one('Sony Pictures'), surfaces: [] },
  {
    name: 'the parts of a hashtag',
    text: 'x #OPMHack #SonyPictures_now',
    topics: one('OPM', 'Sony Pictures'),
    surfaces: ['OPM', 'SonyPictures'],
  },
  { name: 'a hashtag of one word', text: '#OPM #OPMs', topics: one('OPM'), surfaces: ['OPM'] },
  {
    name: 'an acronym with dots',
    text: 'The O.P.M. said. P.L.A., O.P.M',
    topics: one('OPM', 'PLA'),
    surfaces: ['O.P.M', 'P.L.A', 'O.P.M'],
  },
  {
    name: 'an acronym with dots inside a name',
    text: 'the U.S.-China deal',
    topics: one('US-China deal'),
    surfaces: ['U.S.-China deal'],
  },
  {
    name: 'Arabic conjunction, preposition and article',
    text: 'وسنودن قال لسنودن والردع بالردع',
    topics: one('سنودن', 'ردع'),
    surfaces: ['سنودن', 'سنودن', 'ردع', 'ردع'],
  },
  {
    name: 'an Arabic preposition before a Latin name',
    text: 'بFacebook',
    topics: one('Facebook'),
    surfaces: ['Facebook'],
  },
  {
    name: 'names beside pieces of other scripts',
    text: '(ﾟДﾟ) OPM \u1161 OPM',
    topics: one('OPM'),
    surfaces: ['OPM', 'OPM'],
  },
  { name: 'letters of mathematics', text: '𝐀𝐛𝐜 𝐃𝐞𝐟', topics: one('Abc Def'), surfaces: ['𝐀𝐛𝐜 𝐃𝐞𝐟'] },
  { name: 'an Arabic word that only ends like a name', text: 'حسنودن', topics: one('سنودن'), surfaces: [] },
  {
    name: 'forms of alef',
    text: 'ادوارد أدوارد إدوارد',
    topics: one('إدوارد'),
    surfaces: ['ادوارد', 'أدوارد', 'إدوارد'],
  },
  { name: 'an emoji and what joins it', text: 'a 👩‍💻 b 👩 c', topics: one('👩‍💻'), surfaces: ['👩‍💻'] },
  { name: 'an expanded character is not cut', text: '㍿', topics: one('式会社'), surfaces: [] },
];

const LONGEST: readonly MentionCase[] = [
  {
    name: 'the longest alias wins',
    text: 'Sony Pictures',
    topics: one('Sony', 'Sony Pictures'),
    surfaces: ['Sony Pictures'],
  },
  {
    name: 'of another topic too',
    text: 'New Sony Pictures Fan',
    topics: [...one('New Sony'), ...one('Sony Pictures Fan')],
    surfaces: ['Sony Pictures Fan'],
  },
  {
    name: 'the same alias of two topics stays twice',
    text: 'OPM',
    topics: [...one('OPM'), ...one('OPM')],
    surfaces: ['OPM', 'OPM'],
  },
];

const CASE: readonly MentionCase[] = [
  { name: 'exact as written', text: 'Flame flame fLame', topics: one('Flame'), surfaces: ['Flame'] },
  {
    name: 'headlines in capitals',
    text: 'SONY PICTURES HACKED',
    topics: one('Sony Pictures'),
    surfaces: ['SONY PICTURES'],
  },
  { name: 'capitals stay capitals', text: 'opm Opm OPM', topics: one('OPM'), surfaces: ['OPM'] },
  {
    name: 'caseless in any case',
    text: 'flame FLAME fLame',
    topics: [{ aliases: [caseless('Flame')] }],
    surfaces: ['flame', 'FLAME', 'fLame'],
  },
  {
    name: 'each alias has its own rule',
    text: 'us US night NIGHT',
    topics: [{ aliases: [strong('US'), caseless('night')] }],
    surfaces: ['US', 'night', 'NIGHT'],
  },
  {
    name: 'never is not matched',
    text: 'OPM',
    topics: [{ aliases: [{ text: 'OPM', strength: 'strong', match: 'never' }] }],
    surfaces: [],
  },
];

const FOLDING: readonly MentionCase[] = [
  { name: 'curly quotes', text: 'the People’s Army', topics: one("People's Army"), surfaces: ['People’s Army'] },
  {
    name: 'curly quotes in the pack',
    text: "the People's Army",
    topics: one('People’s Army'),
    surfaces: ["People's Army"],
  },
  { name: 'no-break space', text: 'Unit\u00a061398', topics: one('Unit 61398'), surfaces: ['Unit\u00a061398'] },
  { name: 'several blanks', text: 'Unit \t 61398', topics: one('Unit 61398'), surfaces: ['Unit \t 61398'] },
  { name: 'soft hyphens', text: 'a Stux\u00adnet.', topics: one('Stuxnet'), surfaces: ['Stux\u00adnet'] },
  { name: 'zero-width space', text: 'Stux\u200bnet', topics: one('Stuxnet'), surfaces: ['Stux\u200bnet'] },
  {
    name: 'hyphen is a blank',
    text: 'spear-phishing spear phishing',
    topics: one('spear phishing'),
    surfaces: ['spear-phishing', 'spear phishing'],
  },
  { name: 'blank is a hyphen', text: 'APT 1, APT‑1', topics: one('APT-1'), surfaces: ['APT 1', 'APT‑1'] },
  {
    name: 'an alias with a free dash finds itself',
    text: 'Olympic - Games',
    topics: one('Olympic - Games'),
    surfaces: ['Olympic - Games'],
  },
  {
    name: 'an alias with two hyphens finds itself',
    text: 'Olympic--Games',
    topics: one('Olympic--Games'),
    surfaces: ['Olympic--Games'],
  },
  { name: 'hyphens around an alias do not count', text: 'the Flame fire', topics: one('-Flame-'), surfaces: ['Flame'] },
  { name: 'full width', text: 'これはＯＰＭです', topics: one('OPM'), surfaces: ['ＯＰＭ'] },
  { name: 'half-width katakana', text: 'ｿﾆｰ', topics: one('ソニー'), surfaces: ['ｿﾆｰ'] },
  {
    name: 'combining marks',
    text: 'x Ope\u0301ration Noe\u0308l.',
    topics: one('Opération Noël'),
    surfaces: ['Ope\u0301ration Noe\u0308l'],
  },
  {
    name: 'a mark at the end belongs to the name',
    text: 'Cafe\u0301 x',
    topics: one('Cafe'),
    surfaces: ['Cafe\u0301'],
  },
  { name: 'accents left out', text: 'Operation Noel', topics: one('Opération Noël'), surfaces: ['Operation Noel'] },
  { name: 'kana with a voicing mark apart', text: 'カ\u3099ス', topics: one('ガス'), surfaces: ['カ\u3099ス'] },
  { name: 'ligature', text: 'the ﬁnal word', topics: one('final'), surfaces: ['ﬁnal'] },
  { name: 'sharp s in the text', text: 'die Straße da', topics: one('Strasse'), surfaces: ['Straße'] },
  { name: 'sharp s in the pack', text: 'die Strasse da', topics: one('Straße'), surfaces: ['Strasse'] },
  { name: 'marked ligature', text: 'Ǽsir', topics: one('Æsir'), surfaces: ['Ǽsir'] },
  { name: 'offsets after long characters', text: '😀 ﬁ ß e\u0301 OPM', topics: one('OPM'), surfaces: ['OPM'] },
];

const CONTEXT: readonly MentionCase[] = [
  { name: 'supported: none', text: 'OPM said so.', topics: [supportedOpm], surfaces: [] },
  {
    name: 'supported: one group in the sentence',
    text: 'OPM had a breach.',
    topics: [supportedOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'supported: one group elsewhere',
    text: 'OPM said so. And so. A breach.',
    topics: [supportedOpm],
    surfaces: [],
  },
  {
    name: 'supported: one group in the next sentence',
    text: 'OPM said so. A breach.',
    topics: [supportedOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'supported: one group in the sentence before',
    text: 'A breach. OPM said so.',
    topics: [supportedOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'supported: a group that does not suffice in the next sentence',
    text: 'OPM said so. A breach.',
    topics: [{ ...supportedOpm, suffices: 'who' }],
    surfaces: [],
  },
  {
    name: 'weak: one group that suffices',
    text: 'OPM had a breach.',
    topics: [{ ...weakOpm, suffices: 'what' }],
    surfaces: ['OPM'],
  },
  {
    name: 'weak: one group that suffices, in another sentence',
    text: 'OPM said so. A breach.',
    topics: [{ ...weakOpm, suffices: 'what' }],
    surfaces: [],
  },
  {
    name: 'supported: two groups on the page',
    text: 'OPM said so.\nx\nx\nx\nbreach\nhackers',
    topics: [supportedOpm],
    surfaces: ['OPM'],
  },
  { name: 'weak: one group', text: 'OPM had a breach.', topics: [weakOpm], surfaces: [] },
  { name: 'weak: two words of one group', text: 'OPM had a breach, data stolen.', topics: [weakOpm], surfaces: [] },
  {
    name: 'weak: two groups in the sentence',
    text: 'OPM had a breach by hackers.',
    topics: [weakOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'weak: one here, one in the next block',
    text: 'OPM had a breach.\nThe hackers left.',
    topics: [weakOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'weak: one here, one far away',
    text: 'OPM had a breach.\nx\nx\nx\nThe hackers left.',
    topics: [weakOpm],
    surfaces: [],
  },
  {
    name: 'weak: the title is context',
    text: 'x\nx\nOPM had a breach.',
    topics: [weakOpm],
    surfaces: ['OPM'],
    options: { title: 'The hackers' },
  },
  { name: 'the title is not marked', text: 'nothing', topics: one('OPM'), surfaces: [], options: { title: 'OPM' } },
  {
    name: 'words in the name itself are no evidence',
    text: 'OPM breach',
    topics: [{ aliases: [supported('OPM breach')], evidence: opmEvidence }],
    surfaces: [],
  },
  {
    name: "the pack's evidence counts",
    text: 'OPM had a leak.',
    topics: [{ aliases: [supported('OPM')], packEvidence: { what: [{ text: 'leak' }] } }],
    surfaces: ['OPM'],
  },
  {
    name: 'evidence of another topic does not',
    text: 'OPM had a leak.',
    topics: [supportedOpm, { aliases: [], evidence: { what: [{ text: 'leak' }] } }],
    surfaces: [],
  },
  {
    name: 'discourse: a later name follows',
    text: 'OPM had a breach by hackers.\nOPM said so.',
    topics: [weakOpm],
    surfaces: ['OPM', 'OPM'],
  },
  {
    name: 'discourse: a common word follows a telling name in the block',
    text: 'The OPM accord was read. The deal held.',
    topics: [{ aliases: [strong('OPM accord'), { ...caseless('the deal'), strength: 'weak' }] }],
    surfaces: ['OPM accord', 'The deal'],
  },
  {
    name: 'discourse: a common word does not follow two blocks later',
    text: 'The OPM accord was read.\nx\nThe deal held.',
    topics: [{ aliases: [strong('OPM accord'), { ...caseless('the deal'), strength: 'weak' }] }],
    surfaces: ['OPM accord'],
  },
  {
    name: 'discourse: not after four blocks',
    text: 'OPM had a breach by hackers.\nx\nx\nx\nOPM said so.',
    topics: [weakOpm],
    surfaces: ['OPM'],
  },
  {
    name: 'density first',
    text: 'OPM Sony OPM',
    topics: [...one('OPM'), ...one('Sony')],
    surfaces: ['OPM', 'Sony'],
    options: { density: 'first' },
  },
  {
    name: 'strong concept alone',
    text: 'Cybernorms',
    topics: [{ kind: 'concept', aliases: ['Cybernorms'] }],
    surfaces: ['Cybernorms'],
  },
  {
    name: 'concept alone with one kind of evidence',
    text: 'deterrence, China',
    topics: [{ kind: 'concept', aliases: [supported('deterrence')], evidence: { who: [{ text: 'China' }] } }],
    surfaces: [],
  },
  {
    name: 'concept alone with two kinds of its own evidence',
    text: 'deterrence, China, hackers',
    topics: [
      {
        kind: 'concept',
        aliases: [supported('deterrence')],
        evidence: { what: [{ text: 'hackers' }], who: [{ text: 'China' }] },
      },
    ],
    surfaces: ['deterrence'],
  },
  {
    name: 'weak name beside one decisive word',
    text: 'OPM lost the SF-86 forms.',
    topics: [{ aliases: [weak('OPM')], evidence: { where: [{ text: 'SF-86', decisive: true }] } }],
    surfaces: ['OPM'],
  },
  {
    name: 'weak name beside an ordinary word of one group',
    text: 'OPM lost the SF-86 forms.',
    topics: [{ aliases: [weak('OPM')], evidence: { where: [{ text: 'SF-86' }] } }],
    surfaces: [],
  },
  {
    name: 'weak name with the group that it requires',
    text: 'retaliation by states against hackers',
    topics: [
      {
        aliases: [weak('retaliation')],
        evidence: { what: [{ text: 'hackers' }], who: [{ text: 'states' }] },
        requires: 'what',
      },
    ],
    surfaces: ['retaliation'],
  },
  {
    name: 'weak name without the group that it requires',
    text: 'retaliation by states through sanctions',
    topics: [
      {
        aliases: [weak('retaliation')],
        evidence: { what: [{ text: 'hackers' }], who: [{ text: 'states' }], where: [{ text: 'sanctions' }] },
        requires: 'what',
      },
    ],
    surfaces: [],
  },
  {
    name: 'weak name in company of another event of the pack',
    text: 'Stuxnet, then Sony, which was hacked',
    topics: [...one('Stuxnet'), { aliases: [weak('Sony')], evidence: { what: [{ text: 'hacked' }] } }],
    surfaces: ['Stuxnet', 'Sony'],
  },
  {
    name: 'weak name beside an event of another pack',
    text: 'Stuxnet, then Sony, which was hacked',
    topics: [
      { packId: 'q', ref: 'q#s', aliases: ['Stuxnet'] },
      { aliases: [weak('Sony')], evidence: { what: [{ text: 'hacked' }] } },
    ],
    surfaces: ['Stuxnet'],
  },
  {
    name: 'name inside a longer one of another topic that is refused',
    text: 'sanctions over Stuxnet',
    topics: [...one('Stuxnet'), { aliases: [weak('sanctions over Stuxnet')], evidence: { what: [{ text: 'x' }] } }],
    surfaces: ['Stuxnet'],
  },
  {
    name: 'veto that spares strong names',
    text: 'PlayStation: Sony and Guardians of Peace',
    topics: [
      {
        aliases: ['Guardians of Peace', supported('Sony')],
        evidence: { who: [{ text: 'peace' }] },
        vetoes: [{ text: 'PlayStation', scope: 'sentence', sparesStrong: true }],
      },
    ],
    surfaces: ['Guardians of Peace'],
  },
  {
    name: 'concept in company of an event',
    text: 'deterrence\nStuxnet',
    topics: [{ kind: 'concept', aliases: ['deterrence'] }, ...one('Stuxnet')],
    surfaces: ['deterrence', 'Stuxnet'],
  },
  {
    name: 'concept beside an event of another pack',
    text: 'deterrence, China\nStuxnet',
    topics: [
      { kind: 'concept', aliases: [supported('deterrence')], evidence: { who: [{ text: 'China' }] } },
      { packId: 'q', ref: 'q#s', aliases: ['Stuxnet'] },
    ],
    surfaces: ['Stuxnet'],
  },
  {
    name: "concept with the pack's words",
    text: 'deterrence, cyber, China',
    topics: [
      {
        kind: 'concept',
        aliases: ['deterrence'],
        packEvidence: { what: [{ text: 'cyber' }], who: [{ text: 'China' }] },
      },
    ],
    surfaces: ['deterrence'],
  },
];

const VETOES: readonly MentionCase[] = [
  { name: 'touching', text: 'Sony Music. Sony sold Music.', topics: [sony('touching')], surfaces: ['Sony'] },
  { name: 'touching before', text: 'Music Sony', topics: [sony('touching')], surfaces: [] },
  { name: 'sentence', text: 'Sony sold Music. Sony went on.', topics: [sony('sentence')], surfaces: ['Sony'] },
  { name: 'block', text: 'Music is. Sony went on.\nSony', topics: [sony('block')], surfaces: ['Sony'] },
  { name: 'page', text: 'Sony\nx\nx\nMusic', topics: [sony('page')], surfaces: [] },
  {
    name: 'limited to aliases',
    text: 'Sony Pictures Music and Sony Music',
    topics: [{ aliases: ['Sony', 'Sony Pictures'], vetoes: [{ text: 'Music', scope: 'block', aliases: ['Sony'] }] }],
    surfaces: ['Sony Pictures'],
  },
  { name: 'of another topic', text: 'Sony Music, OPM', topics: [sony('page'), ...one('OPM')], surfaces: ['OPM'] },
  {
    name: 'exact',
    text: 'Sony music',
    topics: [{ aliases: ['Sony'], vetoes: [{ text: 'Music', scope: 'page', match: 'exact' }] }],
    surfaces: ['Sony'],
  },
  {
    name: "somebody else's name",
    text: 'Then Justin Snowden leaked.',
    topics: [
      { aliases: [supported('Snowden')], precededByOtherName: ['Edward'], evidence: { what: [{ text: 'leaked' }] } },
    ],
    surfaces: [],
  },
  {
    name: 'an allowed name',
    text: 'Then Edward Snowden leaked.',
    topics: [
      { aliases: [supported('Snowden')], precededByOtherName: ['Edward'], evidence: { what: [{ text: 'leaked' }] } },
    ],
    surfaces: ['Snowden'],
  },
  {
    name: 'a capital at the start of the sentence',
    text: 'Yesterday Snowden leaked.',
    topics: [
      { aliases: [supported('Snowden')], precededByOtherName: ['Edward'], evidence: { what: [{ text: 'leaked' }] } },
    ],
    surfaces: ['Snowden'],
  },
];

/** The whole table, by chapter. */
export const MENTION_CASES: Readonly<Record<string, readonly MentionCase[]>> = {
  boundaries: BOUNDARIES,
  'overlapping aliases': LONGEST,
  case: CASE,
  folding: FOLDING,
  context: CONTEXT,
  vetoes: VETOES,
};
