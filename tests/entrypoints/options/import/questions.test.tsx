// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { AddressQuestion } from '../../../../entrypoints/options/import/AddressQuestion';
import { ColumnsForm } from '../../../../entrypoints/options/import/ColumnsForm';
import { FaultList } from '../../../../entrypoints/options/import/FaultList';
import { ImportProgressNote } from '../../../../entrypoints/options/import/ImportProgressNote';
import { PartsForm } from '../../../../entrypoints/options/import/PartsForm';
import { SourceForm } from '../../../../entrypoints/options/import/SourceForm';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';

afterEach(cleanup);

function show(part: ComponentChildren) {
  return render(<TextContext.Provider value={readMessage}>{part}</TextContext.Provider>).container;
}

describe('FaultList', () => {
  it('names each fault and where it is, and takes the focus', async () => {
    const faults = [
      { path: 'topics[2].name', message: 'is empty' },
      { path: '', message: 'and 3 more faults' },
    ];
    const container = show(<FaultList name="a.json" faults={faults} />);
    expect([...container.querySelectorAll('li')].map((line) => line.textContent?.trim())).toEqual([
      'topics[2].name is empty',
      'and 3 more faults',
    ]);
    expect(document.activeElement).toBe(container.querySelector('.notice'));
    expect(screen.getByRole('alert').textContent).toContain('Nothing was stored');
    expect(await findAxeFaults(container)).toEqual([]);
  });
});

describe('ColumnsForm', () => {
  const table = {
    mapping: { delimiter: ',', header: true, columns: { name: 0 } },
    rows: [
      ['term', 'aka'],
      ['Ledger', 'Book'],
    ],
    width: 2,
  };

  it('answers with the columns as chosen and what a table cannot say', async () => {
    const job = { answer: vi.fn(), cutTable: vi.fn(), cancel: vi.fn() };
    const container = show(<ColumnsForm job={job} table={table} fileName="my words.csv" />);
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.change(screen.getByLabelText('Other names'), { target: { value: '1' } });
    fireEvent.input(screen.getByLabelText('Licence (empty if unknown)'), { target: { value: 'CC-BY-4.0' } });
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(job.answer).toHaveBeenCalledWith({
      columns: { delimiter: ',', header: true, columns: { name: 0, aliases: 1 } },
      header: expect.objectContaining({ name: 'my words', license: 'CC-BY-4.0' }),
    });
  });

  it('asks for the table anew when its columns are parted by something else', () => {
    const job = { answer: vi.fn(), cutTable: vi.fn(), cancel: vi.fn() };
    show(<ColumnsForm job={job} table={table} fileName="words.csv" />);
    fireEvent.change(screen.getByLabelText('Columns are separated by'), { target: { value: ';' } });
    expect(job.cutTable).toHaveBeenCalledWith(';');
  });
});

describe('PartsForm', () => {
  it('answers with the schemes and concepts that were chosen', async () => {
    const job = { answer: vi.fn(), cancel: vi.fn() };
    const tops = [
      { uri: 'https://e.org/a', name: 'Animals', concepts: 3 },
      { uri: 'https://e.org/b', name: 'Bridges', concepts: 2 },
    ];
    const schemes = [{ uri: 'https://e.org/s', name: 'Things', concepts: 2_500, tops }];
    const container = show(<PartsForm job={job} concepts={2_500} schemes={schemes} />);
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.input(screen.getByLabelText('Filter parts'), { target: { value: 'bri' } });
    fireEvent.click(screen.getByLabelText(/Bridges/));
    expect(container.textContent).toContain('Chosen: up to 2 concepts');
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(job.answer).toHaveBeenCalledWith({ concepts: { schemes: [], roots: ['https://e.org/b'] } });
  });
});

describe('SourceForm', () => {
  it('takes a pasted text', async () => {
    const job = { readFile: vi.fn(), nameAddress: vi.fn() };
    const container = show(<SourceForm job={job} />);
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.input(screen.getByLabelText('Text of the pack'), { target: { value: '{}' } });
    fireEvent.click(screen.getByText('Look at it'));
    const [[source]] = job.readFile.mock.calls as [[{ name: string; file: Blob }]];
    expect([source.name, await source.file.text()]).toEqual(['Pasted topics', '{}']);
  });
});

describe('AddressQuestion', () => {
  it('names the host before anything is asked', async () => {
    const job = { readAddress: vi.fn(), finish: vi.fn() };
    const container = show(<AddressQuestion job={job} address={new URL('https://packs.example.org/a.json')} />);
    expect(container.textContent).toContain('Sidelight will ask packs.example.org');
    expect(job.readAddress).not.toHaveBeenCalled();
    expect(await findAxeFaults(container)).toEqual([]);
  });
});

describe('ImportProgressNote', () => {
  it('tells how far storing is, and can be cancelled', async () => {
    const onCancel = vi.fn();
    const container = show(
      <ImportProgressNote label="Storing" phase="storing" progress={{ done: 10, total: 1_000 }} onCancel={onCancel} />,
    );
    expect(container.textContent).toContain('Topics: 10 of 1,000');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalled();
    expect(await findAxeFaults(container)).toEqual([]);
  });
});
