// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { readSettings } from '../../../../core/store/settings';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../../core/store/site-rules';
import { DEFAULT_SETTINGS } from '../../../../core/topics/settings';
import { SitesSection } from '../../../../entrypoints/options/sites/SitesSection';
import { SaveContext } from '../../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';
import { resetStore } from '../../../core/store/reset-store';

beforeEach(resetStore);
afterEach(cleanup);

function show() {
  const save = async (change: () => Promise<unknown>) => {
    await change();
    return true;
  };
  return render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <SitesSection settings={DEFAULT_SETTINGS} />
      </SaveContext.Provider>
    </TextContext.Provider>,
  ).container;
}

const type = (value: string) => fireEvent.input(screen.getByLabelText('Site or address'), { target: { value } });

describe('SitesSection', () => {
  it('says what a rule would cover, and adds it', async () => {
    show();
    type('https://docs.example.org/guide/?x=1');
    await screen.findByText(/Covers only the pages at \/guide and below, of docs\.example\.org/);
    fireEvent.click(screen.getByRole('button', { name: 'All of docs.example.org instead' }));
    await screen.findByText(/Covers all pages of docs\.example\.org/);
    type('docs.example.org/guide');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByRole('button', { name: 'Remove the rule for docs.example.org/guide' });
    expect(await listSiteRules()).toEqual([{ site: 'docs.example.org/guide', marking: 'off' }]);
    type('docs.example.org/guide');
    await screen.findByText(/There is a rule for it already/);
  });

  it('says beside the field what is wrong, once it is to be added', async () => {
    const container = show();
    type('mailto:me@example.org');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('no page of the web');
    const field = screen.getByLabelText('Site or address');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(alert.id);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(await findAxeFaults(container)).toEqual([]);
    expect(await listSiteRules()).toEqual([]);
  });

  it('shows until when a rule holds', async () => {
    await setSiteRule('b.example', 'on');
    await pauseSiteUntil('a.example', Date.now() + 3_600_000);
    await pauseSiteUntil('b.example', Date.now() + 3_600_000);
    show();
    await screen.findByText(/^until (?!.*then on again)/);
    expect(screen.getByText(/^until .*, then on again$/)).toBeTruthy();
  });

  it('overrules one of the sites that are left alone, and leaves it alone again', async () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Mark here after all figma.com', hidden: true }));
    const back = await screen.findByRole('button', { name: 'Leave alone again figma.com', hidden: true });
    expect(await listSiteRules()).toEqual([{ site: 'figma.com', marking: 'on' }]);
    fireEvent.click(back);
    await waitFor(async () => expect(await listSiteRules()).toEqual([]));
    fireEvent.click(screen.getByRole('switch', { name: /Leave sites alone/ }));
    await waitFor(async () => expect((await readSettings()).presets).toBe(false));
  });
});
