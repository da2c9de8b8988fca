import { outputOf } from '../load/measure.ts';

const program = `
  const started = performance.now();
  const response = await fetch(process.argv[1], { headers: { 'x-auth-token': 'token-of-the-benchmark' } });
  JSON.parse(await response.text());
  console.log(performance.now() - started);
`;

/** Milliseconds that a fresh Node takes to fetch and parse a list, without its own start. */
export async function bareFetchMillis(oceanUrl: string): Promise<number> {
  const url = `${oceanUrl}/restapi/noncommunicant/list`;
  return Number(await outputOf(process.execPath, ['--input-type=module', '--eval', program, url]));
}
