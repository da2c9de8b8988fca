import closeWithGrace from 'close-with-grace';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { drainMillis } from './drain.ts';
import { Heartbeat } from './heartbeat.ts';
import { welcome } from './welcome.ts';

/** One process that does everything. */
export async function serve(config: Config): Promise<void> {
  const heartbeat = new Heartbeat(config.hangTimeoutMillis);
  const app = await createApp(config, { lease: heartbeat.lease });
  const delay = config.drainDelayMillis + config.shutdownGraceMillis + 2000;
  // Before it says that it serves: from then on a signal must find it ready.
  const closing = closeWithGrace({ delay }, async ({ err, signal }) => {
    if (err) console.error(err.name);
    await app.stop(drainMillis(config, signal));
  });
  try {
    await heartbeat.start();
    console.log(welcome(await app.start(), 1));
  } catch (error) {
    closing.uninstall(); // it would end with 0
    throw error;
  }
}
