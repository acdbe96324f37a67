/** Readers that bring a parser along, or are only needed behind one. Nothing else imports them, so that pages load them late. */
const READERS = {
  csv: async () => ({ ...(await import('./guess-columns')), ...(await import('./read-csv')) }),
  turtle: () => import('./parse-turtle'),
  'json-ld': () => import('./parse-json-ld'),
  skos: async () => ({
    ...(await import('./thesaurus')),
    ...(await import('./list-skos-schemes')),
    ...(await import('./read-skos')),
  }),
} as const;

/** Loads what reads one format. */
export async function loadReader<Name extends keyof typeof READERS>(
  name: Name,
): Promise<Awaited<ReturnType<(typeof READERS)[Name]>>> {
  return (await READERS[name]()) as Awaited<ReturnType<(typeof READERS)[Name]>>;
}
