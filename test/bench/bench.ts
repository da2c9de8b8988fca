import { availableParallelism, cpus, totalmem } from 'node:os';
import { describeContestants } from './contestants/contestants.ts';
import { installPeers } from './contestants/install.ts';
import { chooseGenerator } from './load/generator.ts';
import { readOptions } from './options.ts';
import { publish } from './report/publish.ts';
import { printTable } from './report/text.ts';
import type { Findings, Results } from './results.ts';
import { startUpstream } from './upstream/upstream.ts';
import { nothing } from './works/work.ts';
import { works } from './works/works.ts';

const options = readOptions(process.argv.slice(2));
const wanted = works.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
if (wanted.length === 0)
  throw new TypeError(`unknown benchmark; choose one of ${works.map(({ name }) => name).join(', ')}`);

const started = performance.now();
const log = (line: string): void => {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(`${String(seconds).padStart(5)} s  ${line}\n`);
};

await installPeers(log);
const generator = await chooseGenerator();
const oceans = [...new Set(wanted.flatMap((work) => work.oceans))];
log(`load by ${generator.name}; preparing ${oceans.length} Oceans`);
await using upstream = await startUpstream(oceans);

let findings: Findings = nothing;
for (const [index, work] of wanted.entries()) {
  const left = wanted.slice(index).reduce((sum, one) => sum + one.estimateSeconds(options), 0);
  log(`── ${work.name}, ${index + 1} of ${wanted.length}; about ${Math.ceil(left / 60)} min left`);
  const found = await work
    .run({ options, upstream, generator, log })
    .catch((error: unknown) => failed(work.name, error));
  findings = {
    figures: [...findings.figures, ...found.figures],
    runs: [...findings.runs, ...found.runs],
    misses: [...findings.misses, ...found.misses],
    mixed: found.mixed ?? findings.mixed,
  };
}

/** The other benchmarks continue. */
function failed(work: string, error: unknown): Findings {
  const why = error instanceof Error ? error.message : String(error);
  log(`${work}: ${why}`);
  return { ...nothing, misses: [{ work, contestant: 'ours', why }] };
}

const results: Results = {
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
  },
  node: process.version,
  generator: generator.name,
  rounds: options.rounds,
  maxRounds: options.maxRounds,
  seconds: options.seconds,
  contestants: await describeContestants(),
  ...findings,
};
printTable(results);
if (!options.isQuick && options.only.length === 0) await publish(results);
