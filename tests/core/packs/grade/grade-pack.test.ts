import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../../../core/matching/compile-index';
import { judgeText } from '../../../../core/matching/find-mentions';
import { listPackTopics } from '../../../../core/matching/index-topic';
import { loadIndex } from '../../../../core/matching/match-index';
import type { DraftAlias, DraftTopic, PackDomain } from '../../../../core/packs/draft-pack';
import { gradePack } from '../../../../core/packs/grade/grade-pack';
import { GRADE_REASONS } from '../../../../core/packs/grade/graded-pack';
import type { Pack } from '../../../../core/topics/pack';
import { parsePack } from '../../../../core/topics/parse-pack';
import { sampleDraft, sampleTopic } from './sample-draft';
import { SAMPLE_WORDS } from './sample-words';

function gradeOne(name: string | DraftAlias, domain: PackDomain = 'cyber-security', rest: Partial<DraftTopic> = {}) {
  const [grade] = gradePack(sampleDraft([sampleTopic('t', [name], rest)], domain), SAMPLE_WORDS).grades;
  return grade && [grade.strength, grade.match, ...grade.reasons].join(' ');
}

function mark(pack: Pack, text: string): string[] {
  return judgeText(text, loadIndex(compileIndex(listPackTopics(pack)).words)).mentions.map(
    ({ reason }) => reason.alias,
  );
}

describe('a name in capitals', () => {
  it('is found as newspapers write it, and asks for more then', () => {
    const { pack } = gradePack(
      sampleDraft([sampleTopic('t', ['WINTER FLOUNDER', 'FANCY BEAR', 'LEAD'])]),
      SAMPLE_WORDS,
    );
    expect(pack.topics[0]?.aliases.filter(({ hidden }) => hidden)).toMatchObject([
      { text: 'Winter Flounder', strength: 'supported', match: 'exact' },
      { text: 'Fancy Bear', strength: 'supported', match: 'exact' },
    ]);
  });
});

describe('a name that looks like another', () => {
  it('is found as it is written only [B12]', () => {
    const { pack } = gradePack(sampleDraft([sampleTopic('t', ['\u0440\u0430\u0443\u0440\u0430l'])]), SAMPLE_WORDS);
    expect(mark(pack, 'The malware of paypal and \u0440\u0430\u0443\u0440\u0430l.')).toEqual([
      '\u0440\u0430\u0443\u0440\u0430l',
    ]);
  });
});

describe('a name of malware or its users', () => {
  it.each([
    ['One', 'weak never everyday-word'],
    ['Christmas', 'weak never calendar'],
    ['Russian', 'weak never place'],
    ['at', 'weak never short'],
    ['x', 'weak never one-character'],
    ['404', 'weak never number'],
    ['play', 'weak never everyday-word lower-case'],
    ['Locker', 'weak never kind-word'],
    ['Play', 'weak exact everyday-word'],
    ['Milan', 'weak exact place'],
    ['Kevin', 'weak exact first-name'],
    ['Conti', 'weak exact surname'],
    ['Medusa', 'weak exact name'],
    ['Tsunami', 'weak exact dictionary-word'],
    ['tsunami', 'weak exact dictionary-word lower-case'],
    ['Microsoft', 'weak exact brand'],
    ['UPS', 'weak exact short unknown-word'],
    ['LEAD', 'weak exact dictionary-word'],
    ['FLOUNDER', 'supported exact dictionary-word'],
    ['Ryuk', 'supported exact unknown-word'],
    ['ryuk', 'supported exact unknown-word lower-case'],
    ['Emotet', 'supported caseless unknown-word'],
    ['LockBit', 'strong exact distinct'],
    ['BlackCode', 'supported exact all-words-common'],
    ['APT28', 'strong exact distinct'],
    ['FIN6', 'strong exact distinct'],
    ['APT 28', 'strong exact distinct'],
    ['Threat Group-1314', 'strong exact distinct'],
    ['Larva-26009', 'strong exact distinct'],
    ['Fancy Bear', 'supported exact all-words-common'],
    ['Winter Flounder', 'supported exact all-words-common'],
    ['WINTER FLOUNDER', 'strong exact phrase'],
    ['\u0440\u0430\u0443\u0440\u0430l', 'supported caseless unknown-word mixed-script'],
    ['Winter Bear Energy Tsunami', 'strong caseless phrase'],
    ['Winnti Group', 'strong caseless distinct'],
    ['Royal Ransomware', 'strong exact kind-word'],
    ['Russian Ransomware', 'supported exact kind-word all-words-common'],
    ['Russian Hackers', 'weak exact all-words-common'],
    ['海莲花', 'supported exact unknown-word'],
    ['白象', 'weak exact short'],
    ['😀', 'weak never one-character'],
    ['', 'weak never one-character'],
    ['...', 'weak never one-character'],
  ])('%s: %s', (name, grade) => expect(gradeOne(name)).toBe(grade));

  it('is weaker when many topics share it', () => {
    const topics = ['a', 'b', 'c', 'd'].map((id) => sampleTopic(id, ['LockBit']));
    expect(gradePack(sampleDraft(topics), SAMPLE_WORDS).grades[0]).toMatchObject({
      strength: 'supported',
      reasons: ['distinct', 'shared'],
    });
    expect(gradePack(sampleDraft(topics.slice(2)), SAMPLE_WORDS).grades[0]).toMatchObject({
      strength: 'strong',
      reasons: ['distinct', 'shared'],
    });
  });
});

describe('a term of a glossary', () => {
  const summary = 'What a body has that can do work, measured in joules.';

  it.each([
    ['Photosynthesis', {}, 'strong caseless dictionary-word'],
    ['Osmosis', {}, 'strong caseless unknown-word'],
    ['DNA', {}, 'strong exact distinct'],
    ['ONE', {}, 'strong exact everyday-word'],
    ['ONE', { summary }, 'supported exact everyday-word'],
    ['Energy', {}, 'weak never everyday-word no-evidence'],
    ['Energy', { summary }, 'weak caseless everyday-word'],
    ['Inflation', {}, 'strong caseless everyday-word'],
    ['Inflation', { summary }, 'supported caseless everyday-word'],
    ['Milan', { summary }, 'supported exact place'],
    ['One', { summary }, 'weak exact everyday-word'],
    ['Black Code', { summary }, 'supported caseless all-words-common'],
    ['Winter photosynthesis', {}, 'strong caseless distinct'],
    ['of the', {}, 'weak never all-words-common no-evidence'],
    ['12', {}, 'weak never number'],
    ['光合作用', {}, 'strong exact distinct'],
  ] as const)('%s %o: %s', (name, rest, grade) => expect(gradeOne(name, 'general', rest)).toBe(grade));

  it('is marked where its definition is spoken of', () => {
    const { pack } = gradePack(
      sampleDraft([sampleTopic('e', ['Energy'], { summary, kind: 'concept' })], 'general'),
      SAMPLE_WORDS,
    );
    expect(mark(pack, 'Its energy is three joules.')).toEqual(['energy']);
    expect(mark(pack, 'She had no energy left after lunch.')).toEqual([]);
  });

  it('is known by the names of related topics', () => {
    const topics = [
      sampleTopic('e', ['Energy'], { related: ['p'] }),
      sampleTopic('p', ['Enthalpy'], { name: 'Enthalpy' }),
    ];
    const { pack } = gradePack(sampleDraft(topics, 'general'), SAMPLE_WORDS);
    expect(mark(pack, 'Energy and enthalpy')).toEqual(['Energy', 'enthalpy']);
  });
});

describe('gradePack', () => {
  it('lets what the file said stand, and a reader above it', () => {
    expect(gradeOne({ text: 'One', strength: 'strong', match: 'caseless' })).toBe('strong caseless given');
    expect(gradeOne({ text: 'Fancy Bear', strength: 'strong' })).toBe('strong exact given');
    const draft = sampleDraft([sampleTopic('t', ['One', 'Play'])]);
    const changes = [{ topicId: 't', text: 'One', match: 'exact', strength: 'strong' } as const];
    const { grades, pack } = gradePack(draft, SAMPLE_WORDS, changes);
    expect(grades[0]).toMatchObject({ strength: 'strong', match: 'exact', reasons: ['changed'] });
    expect(pack.topics[0]?.aliases[0]).toMatchObject({ strength: 'strong', match: 'exact' });
    expect(grades[1]?.reasons).toEqual(['everyday-word']);
  });

  it('adds hidden forms where writing varies', () => {
    const forms = (...names: string[]) =>
      gradePack(sampleDraft([sampleTopic('t', names)]), SAMPLE_WORDS)
        .pack.topics[0]?.aliases.filter(({ hidden }) => hidden)
        .map(({ text }) => text);
    expect(forms('APT28')).toEqual(['APT 28']);
    expect(forms('APT-28')).toEqual(['APT28']);
    expect(forms('APT28', 'APT 28')).toEqual([]);
    expect(forms('LockBit')).toEqual(['Lockbit']);
    expect(forms('Royal Ransomware')).toEqual(['Royal ransomware']);
    expect(forms('F5')).toEqual([]);
    expect(forms('One')).toEqual([]);
    expect(forms('play')).toEqual(['Play malware', 'Play ransomware']);
  });

  it('drops a name that stands twice', () => {
    const { pack } = gradePack(sampleDraft([sampleTopic('t', ['Emotet', 'Emotet'])]), SAMPLE_WORDS);
    expect(pack.topics[0]?.aliases).toHaveLength(1);
  });

  it('finds names in text about them and leaves ordinary text alone', () => {
    const topics = [
      sampleTopic('r', ['Royal'], { summary: 'Royal is ransomware that appeared in 2022.' }),
      sampleTopic('b', ['Fancy Bear'], { kind: 'group' }),
      sampleTopic('t', ['Turla'], { kind: 'group' }),
    ];
    const { pack } = gradePack(sampleDraft(topics), SAMPLE_WORDS);
    expect(mark(pack, 'The Royal ransomware locked a hospital. Royal asks for money.')).toEqual(['Royal', 'Royal']);
    expect(mark(pack, 'The Royal Infirmary opened. The ransomware of last year is forgotten.')).toEqual([]);
    expect(mark(pack, 'A Fancy Bear won the toy prize, and a virus spread at the camp.')).toEqual([]);
    expect(mark(pack, 'Researchers blame Fancy Bear for the phishing.')).toEqual(['Fancy Bear']);
    expect(mark(pack, 'The security campaign in Turla was under attack; police named a target.')).toEqual([]);
    expect(mark(pack, 'Хакеры Turla; 恶意软件 Turla; Turla 랜섬웨어')).toEqual(['Turla', 'Turla', 'Turla']);
  });

  it('finds the names of a cluster in its own descriptions', () => {
    const topics = [
      sampleTopic('Royal', ['Royal'], { summary: 'Royal is ransomware with links to Conti.' }),
      sampleTopic('Milan', ['Milan'], { summary: 'Milan is a backdoor written in Visual C++.' }),
      sampleTopic('Tsunami', ['Tsunami'], {
        summary: 'A botnet for denial-of-service. Tsunami is an old worm of the botnet kind.',
      }),
      sampleTopic('Kevin', ['Kevin'], { summary: 'Kevin is a backdoor that talks to its C2 by DNS.' }),
      sampleTopic('Emotet', ['Emotet'], { summary: 'Emotet began as a banking trojan.' }),
      sampleTopic('LockBit', ['LockBit'], { summary: 'LockBit offers its tools to partners.' }),
    ];
    const { pack } = gradePack(sampleDraft(topics), SAMPLE_WORDS);
    for (const { id, summary } of topics) expect(mark(pack, String(summary)), id).toContain(id);
  });

  it('makes a pack that parses of any draft, and gives known reasons [B01]', { timeout: 60_000 }, () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        'One',
        'play',
        'APT28',
        'APT-28',
        'Royal Ransomware',
        '😀',
        'ا',
        'سنودن',
        'x'.repeat(200),
        '1',
        'LockBit',
      ),
    );
    const alias = fc.record(
      { text: name, lang: fc.constantFrom('en', 'de'), strength: fc.constantFrom('strong', 'weak') },
      { requiredKeys: ['text'] },
    );
    const topic = fc.record({
      aliases: fc.array(alias, { maxLength: 6 }),
      summary: fc.option(name, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(topic, { maxLength: 5 }), fc.constantFrom('cyber-security', 'general'), (rows, domain) => {
        const topics = rows.map(({ aliases, summary }, i) => sampleTopic(`t${i}`, aliases, summary ? { summary } : {}));
        const draft = sampleDraft(topics, domain);
        const parses = (pack: unknown) => 'pack' in parsePack(pack);
        const once = topics.map((row) => ({
          ...row,
          aliases: [...new Map(row.aliases.map((entry) => [`${entry.lang} ${entry.text}`, entry])).values()],
        }));
        // What no pack may hold is the reader's to leave out.
        fc.pre(parses({ ...draft.header, format: 'sidelight-pack/1', topics: once }));
        const { pack, grades } = gradePack(draft, SAMPLE_WORDS);
        expect(parsePack(pack)).toHaveProperty('pack');
        for (const { risk, reasons } of grades) {
          expect(risk).toBeGreaterThanOrEqual(0);
          for (const reason of reasons) expect(GRADE_REASONS).toContain(reason);
        }
        compileIndex(listPackTopics(pack));
      }),
      { numRuns: 300 },
    );
  });
});
