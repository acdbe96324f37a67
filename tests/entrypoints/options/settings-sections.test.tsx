// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextContext } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { readHistoryEnds } from '../../../core/store/history';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { undo } from '../../../core/store/undo';
import { watchStore } from '../../../core/store/watch-store';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/topics/settings';
import { BehaviourSection } from '../../../entrypoints/options/BehaviourSection';
import { CardsSection } from '../../../entrypoints/options/CardsSection';
import { MarksSection } from '../../../entrypoints/options/MarksSection';
import { SaveContext } from '../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../components/find-axe-faults';
import { readMessage } from '../../components/read-message';
import { resetStore } from '../../core/store/reset-store';

beforeEach(resetStore);
afterEach(cleanup);

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

function Sections() {
  const settings = useWatched(watchSettings);
  return (
    settings && (
      <>
        <MarksSection settings={settings} />
        <CardsSection settings={settings} />
        <BehaviourSection settings={settings} />
      </>
    )
  );
}

async function show() {
  const save = async (change: () => Promise<unknown>) => {
    await change();
    return true;
  };
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <Sections />
      </SaveContext.Provider>
    </TextContext.Provider>,
  );
  await screen.findByText('Cards');
  return container;
}

const sliderMoves = (name: string, value: string, event: 'input' | 'change') =>
  fireEvent[event](screen.getByRole('slider', { name }), { target: { value } });

describe('the settings of the options page', () => {
  it.each([
    ['Show the number of mentions on the button', { badge: true }],
    ['Remember on which pages I met a topic', { rememberMet: true }],
    ['Tell me when a topic’s text has changed', { news: true }],
  ])('saves “%s” at once, to be undone', async (name, expected) => {
    await show();
    fireEvent.click(screen.getByRole('switch', { name: new RegExp(name) }));
    await waitFor(async () => expect(await readSettings()).toMatchObject(expected));
    const step = await readHistoryEnds();
    expect(() => readMessage(step.undo?.label.key ?? '')).not.toThrow();
  });

  it('shows a card in the size of a slider before it is let go, and keeps it then', async () => {
    const container = await show();
    const size = () => container.querySelector<HTMLElement>('.card-preview')?.style.fontSize;
    sliderMoves('Size of the text on cards', '150', 'input');
    await waitFor(() => expect(size()).toBe('150%'));
    expect((await readSettings()).cardTextPercent).toBe(100);
    sliderMoves('Size of the text on cards', '150', 'change');
    await waitFor(async () => expect((await readSettings()).cardTextPercent).toBe(150));
  });

  it('says how well a colour of the reader’s can be seen, and warns when it cannot', async () => {
    await changeSettings({ markColor: '#767676' });
    const container = await show();
    expect(screen.getAllByText(/Contrast/)).toHaveLength(2);
    expect(screen.queryByText(/hard to see/)).toBeNull();
    fireEvent.input(screen.getByLabelText('Own colour'), { target: { value: '#ffff00' } });
    await screen.findByText(/hard to see/);
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('says until when all is paused, and goes on', async () => {
    await changeSettings({ pausedUntil: Date.now() + 3_600_000 });
    await show();
    await screen.findByText(/Paused everywhere until/);
    fireEvent.click(screen.getByRole('button', { name: 'Resume now' }));
    await waitFor(() => expect(screen.queryByText(/Paused everywhere until/)).toBeNull());
    expect((await readSettings()).pausedUntil).toBe(0);
  });

  it('puts one part back to how it was at first, as one step, and no other', async () => {
    await changeSettings({ markStyle: 'wavy', markColor: '#ff0000', density: 'every' });
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Back to how it was at first (Marks)' }));
    await waitFor(async () => expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'every' }));
    await undo();
    expect(await readSettings()).toMatchObject({ markStyle: 'wavy', markColor: '#ff0000', density: 'every' });
  });

  it('offers that only where something was changed', async () => {
    await show();
    const buttons = screen.getAllByRole('button', { name: /Back to how it was at first/ });
    expect(buttons.map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true', 'true']);
    fireEvent.click(screen.getByRole('radio', { name: 'Every mention' }));
    await waitFor(() => expect(buttons[2]?.getAttribute('aria-disabled')).toBe('false'));
  });
});
