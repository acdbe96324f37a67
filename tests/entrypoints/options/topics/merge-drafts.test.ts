import { expect, it } from 'vitest';
import { mergeDrafts } from '../../../../entrypoints/options/topics/edit/merge-drafts';
import { samplePack, sampleTopic } from '../../../core/store/sample-pack';

const [START] = samplePack([
  sampleTopic('opm', {
    summary: 'Files.',
    dates: '2015',
    aliases: [{ text: 'OPM hack' }, { text: 'OPM breach' }],
    sources: [{ title: 'One', publisher: 'P' }],
    facts: [{ date: '2015', text: 'It was.', source: 0 }],
  }),
]).topics;
if (!START) throw new Error('no topic');
const [HACK, BREACH] = START.aliases;
if (!HACK || !BREACH) throw new Error('no aliases');

it('keeps what only one of the two changed, field by field and alias by alias [F15]', () => {
  const mine = { ...START, name: 'Mine', aliases: [HACK] };
  const theirs = { ...START, summary: 'Theirs.', aliases: [HACK, BREACH, { ...HACK, text: 'OPM theft' }] };
  const merged = mergeDrafts(START, mine, theirs);
  expect(merged).toMatchObject({ name: 'Mine', summary: 'Theirs.' });
  expect(merged.aliases.map(({ text }) => text)).toEqual(['OPM hack', 'OPM theft']);
});

it('takes mine where both changed the same, and takes away what I took away [F15]', () => {
  const { dates: _dates, ...mine } = { ...START, summary: 'Mine.' };
  const merged = mergeDrafts(START, mine, { ...START, summary: 'Theirs.', dates: '2016' });
  expect(merged.summary).toBe('Mine.');
  expect(merged).not.toHaveProperty('dates');
});

it('never parts facts from their sources [F15]', () => {
  const other = { title: 'Other', publisher: 'P' };
  const mine = { ...START, facts: [{ date: '2015', text: 'It was so.', source: 0 }] };
  const facts = [{ date: '2015', text: 'It was.', source: 1 }];
  const merged = mergeDrafts(START, mine, { ...START, sources: [other, ...START.sources], facts });
  expect(merged.sources[merged.facts[0]?.source ?? -1]?.title).toBe('One');
});
