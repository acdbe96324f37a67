import { browser } from 'wxt/browser';

const RULES_PATH = '/public-suffixes.json';

let rules: Promise<ReadonlySet<string>> | null = null;

/**
 * The domain that was registered to get `hostname` (`news.bbc.co.uk` gives `bbc.co.uk`), by the Public Suffix List.
 * IP addresses, single labels and public suffixes give themselves. Throws when the list cannot be read.
 */
export async function registrableDomain(hostname: string): Promise<string> {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const labels = host.split('.');
  if (labels.length < 2 || isAddress(host)) return host;
  const known = await loadRules();
  return labels.slice(-(suffixLength(labels, known) + 1)).join('.');
}

/** How many labels the public suffix of `labels` has: exceptions first, then the longest rule, else one. */
function suffixLength(labels: readonly string[], known: ReadonlySet<string>): number {
  for (let length = labels.length; length > 1; length -= 1) {
    const tail = labels.slice(-length).join('.');
    if (known.has(`!${tail}`)) return length - 1;
    if (known.has(tail) || known.has(`*.${labels.slice(1 - length).join('.')}`)) return length;
  }
  return 1;
}

function isAddress(host: string): boolean {
  return host.includes(':') || /^\d+(\.\d+){3}$/.test(host);
}

function loadRules(): Promise<ReadonlySet<string>> {
  rules ??= fetchRules().catch((error: unknown) => {
    rules = null;
    throw error;
  });
  return rules;
}

async function fetchRules(): Promise<ReadonlySet<string>> {
  const response = await fetch(browser.runtime.getURL(RULES_PATH));
  if (!response.ok) throw new Error(`${RULES_PATH} answers ${response.status}`);
  return new Set((await response.json()) as string[]);
}
