import { describe, expect, it } from 'vitest';
import { defaultFleet, exampleNames, exampleText, exampleVariables } from '../../support/docs/examples.ts';
import { startLiveStage } from '../../support/live/stage.ts';

/** Upstream requests of each later reading. The first one of schedules also finds out if their lists are complete. */
const examples: Record<string, Record<string, number>> = {
  'position-changes': { positions: 1 },
  'private-hours-changes': { drivers: 1, recurring: 1, exceptional: 1 },
  'silent-box-changes': { boxes: 1 },
  'step-privacy-changes': { steps: 1 },
};

describe('an example of a subscription', () => {
  it.each(Object.entries(examples))('begins on the sandbox, and repeats its reading: %s', async (name, calls) => {
    await using stage = await startLiveStage({ env: defaultFleet });
    const stream = stage.listen(exampleText(name), { variables: exampleVariables(name) });
    expect(await stream.next()).toMatchObject({ kind: 'CURRENT', cursor: expect.any(String) });
    const first = stage.app.takeCalls();
    expect(first).toEqual(name === 'private-hours-changes' ? { drivers: 1, recurring: 2, exceptional: 2 } : calls);
    await stage.poll();
    expect(stage.app.takeCalls()).toEqual(calls);
  });

  it('is tried here', () => {
    expect(Object.keys(examples)).toEqual(exampleNames('subscription'));
  });
});
