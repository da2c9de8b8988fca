import cluster from 'node:cluster';
import { pathToFileURL } from 'node:url';

/*
 * Runs a server script in several processes that share its port: node cluster.ts <processes> <script> [argument]…
 *
 * Each worker prints its URL, which is the same for all.
 */
const [processes = '1', script = '', ...args] = process.argv.slice(2);

if (cluster.isPrimary) {
  const workers = Array.from({ length: Number(processes) }, () => cluster.fork());
  process.once('SIGTERM', () => {
    // Their channel to this process would keep them alive.
    for (const worker of workers) worker.process.kill('SIGKILL');
    process.exit(0);
  });
} else {
  process.argv.splice(1, process.argv.length, script, ...args);
  await import(pathToFileURL(script).href);
}
