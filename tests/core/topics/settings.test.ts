import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/topics/settings';

it('is quiet and remembers nothing until a reader wants it otherwise', () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    density: 'first',
    markColor: 'currentColor',
    markStyle: 'dotted',
    markThicknessPx: 1,
    presets: true,
    badge: false,
    news: false,
    rememberMet: false,
  });
  expect(DEFAULT_SETTINGS.openDelayMs).toBeGreaterThanOrEqual(500);
});
