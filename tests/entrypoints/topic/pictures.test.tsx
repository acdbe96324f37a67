// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TextContext } from '../../../components/text-context';
import { topicPagePath } from '../../../core/page/topic-page-path';
import { chooseNeighbours } from '../../../core/pictures/choose-neighbours';
import { layOutMap } from '../../../core/pictures/lay-out-map';
import { layOutTimeline } from '../../../core/pictures/lay-out-timeline';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { MapPicture } from '../../../entrypoints/topic/MapPicture';
import { TimeList } from '../../../entrypoints/topic/TimeList';
import { TimePicture } from '../../../entrypoints/topic/TimePicture';
import { TopicMapFigure } from '../../../entrypoints/topic/TopicMapFigure';
import type { NamedTopic } from '../../../entrypoints/topic/use-surroundings';
import { findAxeFaults } from '../../components/find-axe-faults';
import { readMessage } from '../../components/read-message';

const EM = 14;
const FRAME = { width: 600, em: EM, measure: (text: string) => text.length * 8, isMirrored: false };
const topic = (id: string, fields: Partial<NamedTopic>): NamedTopic => ({
  ref: `p#${id}`,
  name: id,
  kind: 'event',
  related: [],
  facts: [],
  ...fields,
});
const TOPICS: NamedTopic[] = [
  topic('breach', {
    name: 'The breach of all the files',
    related: ['p#actor', 'p#idea'],
    dates: '2015-06/2015-09',
    facts: [{ date: '2015-06-04', text: 'It became known.' }],
  }),
  topic('actor', { name: 'An actor', kind: 'person', related: ['p#idea'] }),
  topic('idea', { name: 'An idea', kind: 'concept', facts: [{ date: '2013', text: 'It was thought.' }] }),
];
const BY_REF = new Map(TOPICS.map((each) => [each.ref, each]));

afterEach(cleanup);

function show(view: preact.JSX.Element) {
  return render(<TextContext.Provider value={readMessage}>{view}</TextContext.Provider>).container;
}

const nameOf = (ref: TopicRef) => BY_REF.get(ref)?.name ?? ref;

describe('MapPicture', () => {
  const map = layOutMap(chooseNeighbours(TOPICS, 'p#breach', 30), nameOf, FRAME);
  const showMap = () => show(<MapPicture map={map} topics={BY_REF} here="p#breach" em={EM} label="Map of 3 topics" />);

  it('is a group of links that say name, kind and relations, and which one is this page', async () => {
    const container = showMap();
    const group = screen.getByRole('group', { name: 'Map of 3 topics' });
    const links = [...group.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('aria-label')).sort()).toEqual([
      'An actor, Person, 2 relations',
      'An idea, Concept, 2 relations',
      'The breach of all the files, Event, 2 relations',
    ]);
    const idea = links.find((link) => link.getAttribute('aria-label')?.startsWith('An idea'));
    expect(idea?.getAttribute('href')).toBe(topicPagePath('p#idea'));
    expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1);
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('draws kinds in shapes of their own and a line for each relation, those of this topic apart', () => {
    const container = showMap();
    const shapes = [...container.querySelectorAll('.sign')].map((sign) => sign.getAttribute('d'));
    expect(new Set(shapes).size).toBe(3);
    expect(container.querySelectorAll('line.link')).toHaveLength(3);
    expect(container.querySelectorAll('line.link.here')).toHaveLength(2);
  });
});

describe('TopicMapFigure', () => {
  it('tells the relations as a list besides', () => {
    const container = show(<TopicMapFigure here="p#breach" around={{ isWhole: true, topics: TOPICS }} />);
    const list = container.querySelector('.map-list');
    expect([...(list?.querySelectorAll(':scope > ul > li') ?? [])].map((row) => row.textContent)).toEqual([
      'The breach of all the filesAn actorAn idea',
      'An actorThe breach of all the filesAn idea',
      'An ideaThe breach of all the filesAn actor',
    ]);
  });

  it('has a way past the picture, to something that Tab reaches', () => {
    const container = show(<TopicMapFigure here="p#breach" around={{ isWhole: true, topics: TOPICS }} />);
    const target = container.querySelector('.skip')?.getAttribute('href') ?? '';
    expect(container.querySelector(target)?.localName).toBe('summary');
    expect(container.querySelector('details[tabindex]')).toBeNull();
  });

  it('is not there for a topic that leads nowhere', () => {
    const alone = { isWhole: true, topics: [topic('breach', {})] };
    expect(show(<TopicMapFigure here="p#breach" around={alone} />).textContent).toBe('');
  });
});

describe('TimePicture', () => {
  const timeline = layOutTimeline(
    TOPICS.map(({ ref, name, dates, facts }) => ({ ref, name, dates, facts: facts.map(({ date }) => date) })),
    { ...FRAME, locale: 'en', hasNames: true },
  );
  if (!timeline) throw new Error('no timeline');
  const picture = {
    timeline,
    here: 'p#breach',
    em: EM,
    label: 'Timeline',
    describeMark: (_: TopicRef, date: string) => date,
  } as const;

  it('is a group of links to the topics, in the order of their beginnings', async () => {
    const container = show(<TimePicture {...picture} describeRow={nameOf} />);
    const links = [...screen.getByRole('group', { name: 'Timeline' }).querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual(['An idea', 'The breach of all the files']);
    expect(links[1]?.getAttribute('aria-current')).toBe('page');
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('draws a day as a point and longer times as bars', () => {
    const container = show(<TimePicture {...picture} describeRow={nameOf} />);
    expect([...container.querySelectorAll('circle.fact title')].map((title) => title.textContent)).toEqual([
      '2015-06-04',
    ]);
    expect([...container.querySelectorAll('rect.fact title')].map((title) => title.textContent)).toEqual(['2013']);
    expect(container.querySelectorAll('rect.whole')).toHaveLength(1);
  });

  it('is one image where rows have no names', () => {
    const container = show(<TimePicture {...picture} />);
    expect(screen.getByRole('img', { name: 'Timeline' })).toBeTruthy();
    expect(container.querySelector('a')).toBeNull();
  });
});

describe('TimeList', () => {
  it('tells every date in order, with its topic and what happened', () => {
    show(<TimeList here="p#breach" topics={TOPICS} />);
    const rows = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      '2013An ideaIt was thought.',
      'June 2015 – September 2015The breach of all the files',
      'June 4, 2015The breach of all the filesIt became known.',
    ]);
  });
});
