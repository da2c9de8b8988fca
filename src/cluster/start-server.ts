import type { Config } from '../config/config.ts';
import { requireFreePort } from './startup.ts';

/**
 * Starts a single process, or a primary with workers. Each role loads only the modules it needs.
 *
 * @throws the reason why it cannot start
 */
export async function startServer(config: Config): Promise<void> {
  await requireFreePort(config.port, config.host, 'PORT');
  if (config.healthPort !== null) await requireFreePort(config.healthPort, config.host, 'HEALTH_PORT');
  const { isOn, port } = config.metrics;
  if (isOn && port !== null) await requireFreePort(port, config.host, 'METRICS_PORT');
  if (config.oceanUrl === null) await requireFreePort(config.sandbox.port, '127.0.0.1', 'SANDBOX_PORT');
  if (config.workers === 1) {
    const { serve } = await import('./serve.ts');
    await serve(config);
  } else {
    const { runPrimary } = await import('./primary.ts');
    await runPrimary(config);
  }
}
