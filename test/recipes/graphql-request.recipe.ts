import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type SandboxApp } from '../support/app.ts';
import { serialNumbers } from '../support/clients/client-case.ts';
import { commandsOf } from '../support/docs/page-files.ts';
import { endpoints } from '../support/ocean/endpoints.ts';
import { RecipeProject } from './support/recipe-project.ts';
import { SandboxFaults } from './support/sandbox-faults.ts';

const page = 'docs/how-to/use-graphql-request.md';
const program = 'npx tsx app.ts';

describe('graphql-request, built and run', () => {
  let app: SandboxApp;
  let project: RecipeProject;
  let faults: SandboxFaults;

  beforeAll(async () => {
    app = await startTestApp({ env: { LIVE_INTERVAL_MS: '100', LIVE_MAX_INTERVAL_MS: '200' }, clock: Date.now });
    faults = new SandboxFaults(app.sandbox.url);
    project = new RecipeProject(page);
    for (const command of ['npx graphql-codegen', 'npx tsc']) {
      expect(commandsOf(page)).toContain(command);
      await project.run(command, { GRAPH_URL: app.url });
    }
  });

  afterAll(async () => {
    project[Symbol.dispose]();
    await app[Symbol.asyncDispose]();
  });

  it('prints the code of a rejection, and ends with 1', async () => {
    expect(commandsOf(page)).toContain(program);
    await faults.add({ fault: { kind: 'status', status: 403 }, on: { endpoint: 1 } });
    await expect(project.run(program, { GRAPH_URL: app.url })).rejects.toThrow(/FORBIDDEN/);
    await faults.clear();
    const wrong = { GRAPH_URL: app.url, OCEAN_PASSWORD: 'wrong' };
    await expect(project.run(program, wrong)).rejects.toThrow(/No sign-in: WRONG_CREDENTIALS/);
  });

  it('prints all silent boxes and its own change as an event, with one write', async () => {
    app.takeCalls();
    const lines = (await project.run(program, { GRAPH_URL: app.url })).trim().split('\n');
    const boxes = lines.filter((line) => line.endsWith(' days')).map((line) => line.split(' ')[0]);
    expect(boxes).toEqual(await serialNumbers(app));
    const events = lines.slice(boxes.length);
    expect(events[0]).toBe('CURRENT ');
    expect(events.at(-1)).toMatch(/^ADDED .*FRIDAY 12:00–13:30/);
    const writes = app.sandbox.calls.recent.filter(
      ({ operation, method }) => method !== 'GET' && !Object.values<string>(endpoints).includes(operation),
    );
    expect(writes.map(({ status }) => status)).toEqual([200]);
  });
});
