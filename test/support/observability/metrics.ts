/** Values of a scrape, by series with its labels as Prometheus writes them. */
export type Scrape = ReadonlyMap<string, number>;

/** Reads `/metrics` of a server. */
export async function scrape(url: string): Promise<Scrape> {
  const response = await fetch(`${url}/metrics`);
  if (!response.ok) throw new Error(`/metrics responded with ${String(response.status)}`);
  return parseScrape(await response.text());
}

function parseScrape(text: string): Scrape {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** Names of the metrics in a scrape, without labels. */
export function namesOf(values: Scrape): Set<string> {
  return new Set([...values.keys()].map((series) => series.replace(/\{.*$/, '')));
}

/** Returns the growth of each series between two scrapes; series that stayed the same are left out. */
export function growth(before: Scrape, after: Scrape): Record<string, number> {
  const grown = [...after].map(([series, value]) => [series, value - (before.get(series) ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, difference]) => difference !== 0));
}
