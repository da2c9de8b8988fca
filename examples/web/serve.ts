/**
 * Builds the page, starts the graph on the sandbox, and serves both from one address: `npm run demo:web`.
 *
 * WEB_PORT is the port of the page (4173); the graph takes a free one. To edit the page with hot reload, run `npm
 * start` and `npx vite examples/web`.
 */
import { startDemo } from '../start-demo.ts';

await startDemo('WEB_PORT', 4173, async (port) => {
  const { default: closeWithGrace } = await import('close-with-grace');
  const { createApp } = await import('../../src/app.ts');
  const { loadConfig } = await import('../../src/config/config.ts');
  const { servePage } = await import('./serve-page.ts');

  const app = await createApp(loadConfig({ LOG_LEVEL: 'warn', ...process.env, PORT: '0' }));
  const { url: graphUrl, sandboxUrl } = await app.start();
  const page = await servePage({ graphUrl, port });
  process.stdout.write(`
  The page   ${page.url}
  The graph  ${graphUrl}/graphql
  Ocean      ${sandboxUrl ? `${sandboxUrl}  a sandbox; its page counts the requests` : 'the one in OCEAN_URL'}
`);
  closeWithGrace({ delay: 5000 }, async ({ err }) => {
    if (err) process.stderr.write(`${err.name}\n`);
    await page.stop();
    await app.stop();
  });
});
