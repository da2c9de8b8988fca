import closeWithGrace from 'close-with-grace';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { welcome } from './welcome.ts';

/** One process that does everything. */
export async function serve(config: Config): Promise<void> {
  const app = await createApp(config);
  console.log(welcome(await app.start(), 1));
  closeWithGrace({ delay: config.shutdownGraceMillis + 2000 }, async ({ err }) => {
    if (err) console.error(err.name);
    await app.stop();
  });
}
