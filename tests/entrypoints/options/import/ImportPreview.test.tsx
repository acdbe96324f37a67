// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { changeNames } from '../../../../entrypoints/options/import/change-names';
import { describeImport } from '../../../../entrypoints/options/import/describe-import';
import { ImportPreview } from '../../../../entrypoints/options/import/ImportPreview';
import type { NamesQuery } from '../../../../entrypoints/options/import/import-calls';
import { listNames } from '../../../../entrypoints/options/import/list-names';
import type { ImportWorker } from '../../../../entrypoints/options/import/start-import-worker';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';
import { samplePack, sampleTopic } from '../../../core/store/sample-pack';
import { gradeOwn } from './sample-import';

const HOSTILE = '<img src=x onerror=alert(1)>';
const ROW = { enabled: true, builtIn: false, topicCount: 1, edition: 1, pageCount: 1, digest: 'd' };

afterEach(cleanup);

function show({ isThere = false } = {}) {
  const topics = [
    sampleTopic('a', { name: HOSTILE, aliases: [{ text: 'apple', strength: 'strong', match: 'caseless' }] }),
    ...Array.from({ length: 30 }, (_, i) => sampleTopic(`t${i}`)),
  ];
  const pack = samplePack(topics, { name: 'Fruit', updateUrl: 'https://packs.example.org/fruit.json' });
  const graded = gradeOwn(pack);
  const stored = isThere ? { row: { ...pack, ...ROW }, pack: samplePack([sampleTopic('gone')]), edits: [] } : null;
  const known = [{ text: 'Apple', topicName: 'The company', packName: 'Firms' }];
  const worker: ImportWorker = {
    call: (async (name: string, ...args: readonly unknown[]) => {
      if (name === 'changeNames') return changeNames(graded, args[0] as readonly number[], args[1] as object);
      const found = listNames(graded.rows, args[0] as NamesQuery);
      const from = args[1] as number;
      return { total: found.length, rows: found.slice(from, from + (args[2] as number)) };
    }) as ImportWorker['call'],
    end: () => undefined,
  };
  const job = { store: vi.fn(), cancel: vi.fn() };
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <main>
        <h1>Options</h1>
        <h2>Packs</h2>
        <h3>Add a pack</h3>
        <ImportPreview
          job={job}
          worker={worker}
          preview={describeImport(graded, known, stored, 'e')}
          source={{ name: 'fruit.json', file: new Blob() }}
        />
      </main>
    </TextContext.Provider>,
  );
  return { container, job };
}

describe('ImportPreview', () => {
  it('tells what would be stored, riskiest name first, and has no faults', async () => {
    const { container } = show({ isThere: true });
    await screen.findByLabelText('Capitals of “apple”');
    expect(container.querySelector('.import-names strong')?.textContent).toBe('apple');
    expect(container.textContent).toContain('Topics: 31. Names: 31.');
    expect(container.textContent).toContain('The company');
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('shows markup as text', async () => {
    const { container } = show();
    await screen.findByLabelText('Capitals of “apple”');
    expect(container.textContent).toContain(HOSTILE);
    expect(container.querySelector('img')).toBeNull();
  });

  it('lets a name be silenced, and the estimate follows', async () => {
    const { container } = show();
    const select = await screen.findByLabelText('Capitals of “apple”');
    const before = container.querySelector('.estimate')?.textContent;
    fireEvent.change(select, { target: { value: 'never' } });
    await screen.findByText('changed by you');
    expect(container.querySelector('.estimate')?.textContent).not.toBe(before);
  });

  it('finds any name, and turns the pages of the list', async () => {
    const { container } = show();
    await screen.findByText('1 to 20 of 31');
    fireEvent.click(screen.getByText('Next'));
    await screen.findByText('21 to 31 of 31');
    fireEvent.input(screen.getByLabelText('Find a name'), { target: { value: 't29' } });
    await screen.findByText('1 to 1 of 1');
    expect(container.querySelector('.import-names strong')?.textContent).toBe('t29 breach');
  });

  it('stores without updates unless they were asked for', async () => {
    const { job } = show();
    const store = screen.getByRole('button', { name: 'Add this pack' });
    fireEvent.click(store);
    expect(job.store).toHaveBeenLastCalledWith('replace', undefined);
    fireEvent.click(screen.getByLabelText('Look for updates at packs.example.org'));
    fireEvent.click(store);
    const url = 'https://packs.example.org/fruit.json';
    expect(job.store).toHaveBeenLastCalledWith('replace', { url, everyHours: 168 });
    fireEvent.change(screen.getByLabelText('How often'), { target: { value: '24' } });
    fireEvent.click(store);
    expect(job.store).toHaveBeenLastCalledWith('replace', { url, everyHours: 24 });
  });

  it('asks how to take a pack that is there, and offers updates only for one that is replaced', async () => {
    const { job } = show({ isThere: true });
    fireEvent.click(screen.getByLabelText(/^Merge:/));
    await waitFor(() => expect(screen.queryByLabelText('Look for updates at packs.example.org')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Take this version' }));
    expect(job.store).toHaveBeenLastCalledWith('merge', undefined);
  });
});
