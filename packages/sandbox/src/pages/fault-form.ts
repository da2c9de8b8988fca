import type { Faults } from '../faults/faults.ts';
import { isPresetName } from '../faults/presets.ts';
import { FaultRuleError } from '../faults/rule.ts';
import { commonFault } from './common-faults.ts';

/** Applies a submitted form of the page. @throws FaultRuleError */
export function readFaultForm(form: URLSearchParams, faults: Faults): void {
  const [off, preset, json] = ['off', 'preset', 'json'].map((name) => form.get(name));
  if (off === 'all') faults.clear();
  else if (off) faults.remove(off);
  else if (isPresetName(preset)) faults.addPreset(preset, numbers(form, ['share', 'seed']));
  else if (json) faults.addUnchecked(parsed(json));
  else faults.addUnchecked(ruleOf(form));
}

/** Builds a rule; an empty condition matches all requests. */
function ruleOf(form: URLSearchParams): unknown {
  const endpoint = form.get('endpoint');
  const [access, customerId, user, without] = ['access', 'customerId', 'user', 'without'].map((name) => form.get(name));
  const where = { endpoint, access, customerId, user, without };
  const name = form.get('fault') ?? '';
  return {
    ...(name !== '' && { name }),
    fault: commonFault(name) ?? { kind: name },
    on: Object.fromEntries(Object.entries(where).filter(([, value]) => value)),
    ...numbers(form, ['share', 'seed', 'first', 'every', 'count', 'forSeconds']),
  };
}

/** Reads the filled-in numbers; other text becomes NaN, which the rule rejects by name. */
function numbers(form: URLSearchParams, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = form.get(name)?.trim() ?? '';
      return text === '' ? [] : [[name, Number(text)]];
    }),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new FaultRuleError([{ field: 'rule', message: 'is not JSON' }]);
  }
}
