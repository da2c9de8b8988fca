import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** An alert that Prometheus reports. */
interface Alert {
  readonly state: 'pending' | 'firing';
  readonly activeAt: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A real Prometheus with the alert rules, which scrapes the program. */
export interface Prometheus {
  /** Alerts of this moment, one a line. */
  alerts(): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Starts Prometheus for a program.
 *
 * @param binary path of `prometheus`
 * @param url of the program, which has `/metrics`
 */
export async function startPrometheus(binary: string, url: string, port: number): Promise<Prometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const file = join(folder, 'prometheus.yml');
  const settings = {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: [resolve('deploy/prometheus/ocean-graphql.rules.yml')],
    scrape_configs: [{ job_name: 'ocean-graphql', static_configs: [{ targets: [new URL(url).host] }] }],
  };
  writeFileSync(file, JSON.stringify(settings)); // JSON is YAML
  const address = `127.0.0.1:${String(port)}`;
  const args = [`--config.file=${file}`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=${address}`];
  const child = spawn(binary, args, { stdio: 'ignore' });
  const ready = async (): Promise<boolean> => (await fetch(`http://${address}/-/ready`).catch(() => null))?.ok ?? false;
  while (!(await ready())) await delay(200);
  return {
    alerts: async () => {
      const response = await fetch(`http://${address}/api/v1/alerts`);
      const { data } = (await response.json()) as { data: { alerts: Alert[] } };
      return data.alerts.map(({ state, activeAt, labels: { alertname = '', endpoint = '' } }) =>
        [state, alertname, endpoint, 'since', activeAt].filter((word) => word !== '').join(' '),
      );
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
