import closeWithGrace from 'close-with-grace';
import { createApp } from './app.ts';
import { ConfigError, loadConfig } from './config.ts';

try {
  const config = loadConfig(process.env);
  const app = await createApp(config);
  const { url, sandboxUrl } = await app.start();
  console.log(`
  The graph     ${url}/graphql
  The explorer  ${url}/            open it in a browser: examples are in its side bar
  Ocean         ${sandboxUrl ? `${sandboxUrl}  a sandbox; its page counts the calls that it gets` : 'as OCEAN_URL says'}

  Try           curl ${url}/graphql -H 'content-type: application/json' \\
                  -d '{"query":"{ nonCommunicatingBoxes(first: 3) { totalCount nodes { serialNumber silence { days } } } }"}'
`);
  closeWithGrace({ delay: config.shutdownGraceMillis + 2000 }, async ({ err }) => {
    if (err) console.error(err.name);
    await app.stop();
  });
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : startFault(error));
  process.exitCode = 1;
}

function startFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken: stop what listens there, or set PORT.';
  return `It cannot start: ${message}`;
}
