import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ServedApp } from './fleet-app.ts';
import { RecipeProject } from './recipe-project.ts';

/** Builds the Next.js project of a recipe for a graph, and starts it. */
export async function serveNextApp(graphUrl: string, page: string): Promise<ServedApp> {
  const project = new RecipeProject(page);
  const settings = { NODE_ENV: 'production', GRAPH_URL: graphUrl, NEXT_TELEMETRY_DISABLED: '1' };
  await project.build(settings);
  const program = createRequire(join(project.directory, 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [program, 'start', '--port', '0', '--hostname', 'localhost'], {
    cwd: project.directory,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((found, failed) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [address] = /http:\/\/localhost:[1-9]\d*/.exec(text) ?? [];
      if (address !== undefined && text.includes('Ready')) found(address);
    });
    child.on('exit', (code) => failed(new Error(`next start ended with ${code}:\n${text}`)));
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      project[Symbol.dispose]();
    },
  };
}
