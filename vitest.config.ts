import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * `unit` mirrors the source paths and needs no browser; `e2e` drives the built extension in Chromium and Firefox; `full` is what takes
 * too long for every change (`npm run test:full`).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact(), WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts'],
          maxWorkers: '100%',
          // On a machine that is busy with more than this.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          // Two browsers at a time: half of such a test is waiting.
          maxWorkers: 2,
          // What fails on a machine with two browsers on two cores is tried once more, and the report says so.
          retry: 1,
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/e2e/harness/build-extension.ts', 'tests/e2e/harness/watch-network.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'full',
          include: ['tests/full/*.full.ts'],
          environment: 'node',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          globalSetup: ['tests/e2e/harness/build-extension.ts'],
          testTimeout: 3 * 3_600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
