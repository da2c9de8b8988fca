/**
 * Measures the processor time of the line of a request beside that of `JSON.stringify` with the same fields: `npm run
 * measure:log-line`. Nothing is written. Prints the best of several rounds.
 */
import { type EndedRequest, writeRequestLine } from '../src/http/access-log.ts';
import { requestIdOf } from '../src/http/request-id.ts';
import { Caller } from '../src/identity/caller.ts';
import { TokenCredential } from '../src/identity/credential.ts';
import { RequestActivity } from '../src/observability/activity.ts';
import { createLog } from '../src/observability/log.ts';
import { OperationLabel } from '../src/observability/operation-label.ts';

const rounds = 9;
const lines = 200_000;

let written = '';
const log = createLog('info', { write: (line) => void (written = line) });
const activity = new RequestActivity(requestIdOf(undefined), null);
activity.operation = new OperationLabel('query Fleet { viewer { login } }', 'query', 'Fleet');
activity.cache = 'hit';
const caller = new Caller(new TokenCredential('a-token'), '4101');
const request = { activity, caller, routeOptions: { url: '/graphql' } } as EndedRequest;

/** Microseconds of processor time of one call. */
function costOf(run: () => void): number {
  const costs = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    for (let line = 0; line < lines; line += 1) run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / lines;
  });
  return Math.min(...costs);
}

const line = costOf(() => writeRequestLine(log, request, 200, 1.25));
const fields = JSON.parse(written) as Record<string, unknown>;
const json = costOf(() => void (written = JSON.stringify({ ...fields, time: new Date().toISOString() })));
console.log(`${line.toFixed(2)} µs  the line of a request`);
console.log(`${json.toFixed(2)} µs  JSON.stringify of its fields (ratio ${(line / json).toFixed(1)})`);
