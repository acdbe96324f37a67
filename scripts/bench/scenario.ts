import type { BrowserName } from '../../tests/e2e/harness/drive-page';
import type { LaunchedBrowser } from '../../tests/e2e/harness/launch-browser';
import type { PageServer } from '../../tests/e2e/harness/serve-pages';
import type { BenchSite } from './bench-site';
import type { Section } from './figure';

/** What a scenario measures with. `rounds` gives how often, for what should be measured that often at full length. */
export interface Bench {
  readonly site: BenchSite;
  readonly rounds: (full: number) => number;
  /** Tells on standard error how far it is. */
  readonly progress: (what: string) => void;
}

/** A bench inside a browser that carries the bench extension. */
export interface PageBench extends Bench {
  readonly browser: LaunchedBrowser;
  readonly server: PageServer;
}

/** A bench that launches the extension as it is built. */
export interface BuiltBench extends Bench {
  readonly browserName: BrowserName;
  readonly server: PageServer;
  /** Folder of the bench extension: a browser without us that is otherwise the same. */
  readonly benchExtension: string;
  /** A host no page was loaded from yet. */
  readonly nextHost: () => string;
}

export type StoreSize = 'small' | 'big';

/** Something that is measured and told as some sections; rejects when it cannot be measured. */
export interface Scenario<B extends Bench> {
  readonly name: string;
  readonly measure: (bench: B) => Promise<readonly Section[]>;
}
