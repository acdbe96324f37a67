import { describe, expect, it } from 'vitest';
import { writeAnki } from '../../../../core/packs/write/write-anki';
import { samplePack, sampleTopic } from '../../store/sample-pack';

const TOPIC = sampleTopic('opm', {
  name: 'C# & <script>alert("1")</script>',
  summary: 'One\ttab\nand [sound:x.mp3] {{c1::gone}} [1].',
  dates: '2014/2015',
  aliases: [{ text: 'OPM breach' }, { text: 'OPM hack' }, { text: 'OPN', hidden: true }],
  sources: [{ title: 'A', publisher: 'P', url: 'https://example.org/?a=1&b=2', date: '2015' }],
  facts: [{ date: '2015-06', text: 'It was told.', source: 0 }],
});

describe('writeAnki', () => {
  it('tells Anki what is what', () => {
    const lines = writeAnki(samplePack([], { name: 'Cyber::2015' })).split('\n');
    expect(lines).toEqual([
      '#separator:Tab',
      '#html:true',
      '#notetype:Sidelight',
      '#deck:Cyber:2015',
      '#columns:Id\tName\tSummary\tDates\tFacts\tAliases\tSources\tTags',
      '#tags column:8',
      '# CC0-1.0',
      '',
    ]);
  });

  it('writes a note as one line of plain text', () => {
    const note = writeAnki(samplePack([TOPIC]))
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(note?.split('\t')).toEqual([
      'org.example.sample#opm',
      'C# &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;',
      'One tab<br>and &#91;sound:x.mp3] &#123;{c1::gone}} [1].',
      '2014/2015',
      '2015-06: It was told.',
      'OPM breach; OPM hack',
      'A, P, 2015, https://example.org/?a=1&amp;b=2',
      'sidelight sidelight::event',
    ]);
  });

  it('makes no comment of a pack whose id looks like one', () => {
    const note = writeAnki(samplePack([TOPIC], { id: '#x' }))
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(note?.startsWith('&#35;x#opm\t')).toBe(true);
  });
});
