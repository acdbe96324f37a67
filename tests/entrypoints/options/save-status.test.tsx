// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextContext } from '../../../components/text-context';
import { addQuiet, listQuiets } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { QuietedSection } from '../../../entrypoints/options/QuietedSection';
import { SaveStatus } from '../../../entrypoints/options/SaveStatus';
import { SaveContext } from '../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../components/find-axe-faults';
import { readMessage } from '../../components/read-message';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm')]));
});
afterEach(cleanup);

function show(canUndo = true) {
  const save = async (change: () => Promise<unknown>) => {
    await change();
    return true;
  };
  return render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <QuietedSection />
        <SaveStatus state={{ kind: 'idle' }} canUndo={canUndo} />
      </SaveContext.Provider>
    </TextContext.Provider>,
  ).container;
}

describe('SaveStatus', () => {
  it('offers nothing before something was changed', async () => {
    show();
    await screen.findByText('Nothing has been quieted.');
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  it('takes the latest change back and does it again, by button and by key', async () => {
    await changeSettings({ density: 'every' }, { key: 'changeDensity', args: [] });
    const container = show();
    const button = await screen.findByRole('button', { name: 'Undo: which mentions are marked' });
    expect(await findAxeFaults(container)).toEqual([]);
    button.focus();
    fireEvent.click(button);
    await screen.findByRole('button', { name: 'Redo: which mentions are marked' });
    expect((await readSettings()).density).toBe('first');
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    await waitFor(async () => expect((await readSettings()).density).toBe('every'));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(async () => expect((await readSettings()).density).toBe('first'));
  });

  it('keeps still while a topic is edited', async () => {
    await changeSettings({ density: 'every' }, { key: 'changeDensity', args: [] });
    show(false);
    await screen.findByText('Nothing has been quieted.');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
    expect((await readSettings()).density).toBe('every');
  });
});

describe('QuietedSection', () => {
  it('names topics, shows the id of one that is gone, and tells again', async () => {
    await addQuiet({ id: '1', grain: 'topic', topic: 'org.example.sample#opm' });
    await addQuiet({ id: '2', grain: 'alias', topic: 'gone#x', alias: 'X' });
    const container = show();
    await screen.findByText('OPM (you know this)');
    expect(screen.getByText('“X” for gone#x')).toBeTruthy();
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Mark again: OPM (you know this)' }));
    await screen.findByRole('button', { name: 'Undo: “OPM” marked again' });
    expect(await listQuiets()).toHaveLength(1);
  });

  it('says how long each holds, and takes all back in one step', async () => {
    const topic = 'org.example.sample#opm';
    await addQuiet({ id: '1', grain: 'topic', topic });
    await addQuiet({ id: '2', grain: 'alias', topic, alias: 'OPM', until: Date.now() + 3_600_000 });
    await addQuiet({ id: '3', grain: 'topic', topic, digest: 'd' });
    show();
    await screen.findByText('for good');
    expect(screen.getByText('until its text changes')).toBeTruthy();
    expect(screen.getByText(/^until .*\d/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark all of them again' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo: all marked again' }));
    await waitFor(async () => expect(await listQuiets()).toHaveLength(3));
  });
});
