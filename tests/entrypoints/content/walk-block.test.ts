// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { walkBlock } from '../../../entrypoints/content/walk-block';

/** The parts of the first element of `html`: runs by their text, what is below by its tag. */
function partsOf(html: string): string[] {
  document.body.innerHTML = html;
  return [...walkBlock(document.body.children[0] ?? document.body)].flatMap((part) => {
    if (!part) return [];
    if ('run' in part) return [part.run.text];
    return 'tag' in part ? [`<${part.tag}>`] : ['shadow'];
  });
}

describe('walkBlock', () => {
  it.each([
    ['a name split over inline elements', '<p>So<b>ny</b> <i><a>Pic</a>tures</i></p>', ['Sony Pictures']],
    ['br as a line end', '<p>a<br>b<span><br></span>c</p>', ['a\nb\nc']],
    ['blocks part runs', '<div>a<p>b</p>c<ul><li>d</li></ul>e</div>', ['a', '<p>', 'c', '<ul>', 'e']],
    ['a block inside an inline element', '<div>a<b>b<div>c</div>d</b>e</div>', ['ab', '<div>', 'de']],
    ['skipped elements part nothing', '<p>O<script>x</script>PM<span aria-hidden="true">y</span>s</p>', ['OPMs']],
    ['comments part nothing', '<p>O<!-- x -->PM</p>', ['OPM']],
    ['empty elements and pictures part nothing', '<p>O<b></b><wbr><img>PM</p>', ['OPM']],
    ['ruby readings are passed over', '<p><ruby>東京<rt>とうきょう</rt></ruby>都</p>', ['東京都']],
  ])('%s', (_, html, expected) => {
    expect(partsOf(html)).toEqual(expected);
  });

  it('gives a shadow tree before the children of its host', () => {
    document.body.innerHTML = '<div>a</div>';
    document.body.children[0]?.attachShadow({ mode: 'open' }).append('b');
    const parts = [...walkBlock(document.body.children[0] ?? document.body)];
    expect(parts.map((part) => (part && 'shadow' in part ? 'shadow' : 'run'))).toEqual(['shadow', 'run']);
  });

  it('ends when the page takes away the node it stands on', () => {
    document.body.innerHTML = '<div>a<p>b</p>c</div><p>outside</p>';
    const [box, outside] = document.body.children;
    if (!box || !outside) throw new Error('no page');
    const walk = walkBlock(box);
    expect(walk.next().value).toMatchObject({ run: { text: 'a' } });
    const { value } = walk.next();
    if (value && 'below' in value) outside.append(value.below);
    expect(walk.next().done).toBe(true);
  });

  it('pauses on its way through many nodes', () => {
    document.body.innerHTML = `<p>${'a<br>'.repeat(2_000)}</p>`;
    const parts = [...walkBlock(document.body.children[0] ?? document.body)];
    expect(parts.filter((part) => part === null).length).toBeGreaterThan(3);
    expect(parts.filter((part) => part !== null)).toHaveLength(1);
  });
});
