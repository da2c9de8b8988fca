import { describe, expect, test } from 'vitest';
import { presetNames, presetRules } from './presets.ts';
import { checkRule, FaultRuleError } from './rule.ts';

/** Problems of a rule: field → message. */
function problemsOf(rule: unknown): Record<string, string> {
  try {
    checkRule(rule);
  } catch (error) {
    if (!(error instanceof FaultRuleError)) throw error;
    return Object.fromEntries(error.problems.map(({ field, message }) => [field, message]));
  }
  return {};
}

const down = { kind: 'status', status: 503 };

describe('an invalid rule is rejected with the name of the field', () => {
  test.each<[unknown, string, RegExp]>([
    [null, '', /Expected object/],
    [{}, 'fault', /Required/],
    [{ fault: { kind: 'nonsense' } }, 'fault.kind', /Invalid/],
    [{ fault: { kind: 'status', status: 200 } }, 'fault.status', /greater than or equal to 400/],
    [{ fault: { kind: 'status', status: 503, retryAfter: 'a\r\nb' } }, 'fault.retryAfter', /printable/],
    [
      { fault: { kind: 'status', status: 503, retryAfter: { dateInSeconds: 'x' } } },
      'fault.retryAfter.dateInSeconds',
      /number/,
    ],
    [{ fault: { kind: 'latency', millis: -1 } }, 'fault.millis', /greater than or equal to 0/],
    [{ fault: { kind: 'latency', millis: 5, toMillis: 4 } }, 'fault.toMillis', /less than millis/],
    [{ fault: [down, { kind: 'latency', millis: 5, toMillis: 4 }] }, 'fault.1.toMillis', /less than millis/],
    [{ fault: [] }, 'fault', /at least 1 element/],
    [{ fault: [down, { kind: 'reset', at: 'noon' }] }, 'fault.1.at', /arrival/],
    [{ fault: { ...down, carriedOut: 'yes' } }, 'fault.carriedOut', /boolean/],
    [{ fault: { ...down, colour: 'red' } }, 'fault', /colour/],
    [{ fault: { kind: 'redirect' } }, 'fault.location', /Required/],
    [{ fault: { kind: 'huge', mebibytes: 9000 } }, 'fault.mebibytes', /less than or equal to 4095/],
    [{ fault: down, share: 2 }, 'share', /less than or equal to 1/],
    [{ fault: down, share: NaN }, 'share', /number/],
    [{ fault: down, first: 0 }, 'first', /greater than or equal to 1/],
    [{ fault: down, every: 1.5 }, 'every', /int/],
    [{ fault: down, until: 'tomorrow' }, 'until', /ISO/],
    [{ fault: down, on: { endpoint: 23 } }, 'on.endpoint', /number from 1 to 22/],
    [{ fault: down, on: { endpoint: '/restapi/nothing' } }, 'on.endpoint', /number from 1 to 22/],
    [{ fault: down, on: { endpoint: [1, 99] } }, 'on.endpoint.1', /number from 1 to 22/],
    [{ fault: down, on: { access: 'delete' } }, 'on.access', /read/],
    [{ fault: down, on: { customerId: 'x' } }, 'on.customerId', /digits/],
    [{ fault: down, on: { who: 'demo' } }, 'on', /who/],
  ])('%j: %s', (rule, field, message) => {
    const problems = problemsOf(rule);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toMatch(message);
  });

  test('all problems are reported at once', () => {
    expect(Object.keys(problemsOf({ fault: { kind: 'status', status: 99 }, share: 7, count: -1 }))).toEqual([
      'fault.status',
      'share',
      'count',
    ]);
  });
});

test('optional fields have a default', () => {
  expect(checkRule({ fault: { kind: 'silence' } })).toEqual({
    fault: { kind: 'silence', carriedOut: false },
    on: {},
    share: 1,
  });
});

test.each(presetNames)('the preset %s consists of valid rules', (name) => {
  for (const rule of presetRules(name)) expect(problemsOf(rule)).toEqual({});
});
