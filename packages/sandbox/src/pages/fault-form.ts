import type { Faults } from '../faults/faults.ts';
import { isPresetName } from '../faults/presets.ts';
import { FaultRuleError } from '../faults/rule.ts';
import { commonFault } from './common-faults.ts';

/** Does what a form of the page asks for. @throws FaultRuleError */
export function readFaultForm(form: URLSearchParams, faults: Faults): void {
  const [off, preset, json] = ['off', 'preset', 'json'].map((name) => form.get(name));
  if (off === 'all') faults.clear();
  else if (off) faults.remove(off);
  else if (isPresetName(preset)) faults.addPreset(preset, numbers(form, ['share', 'seed']));
  else if (json) faults.addUnchecked(parsed(json));
  else faults.addUnchecked(ruleOf(form));
}

/** What was left empty holds for all calls. */
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

/** Those that were filled in; a text that is no number becomes NaN, which the rule refuses by name. */
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
    throw new FaultRuleError([{ field: 'rule', message: 'is no JSON' }]);
  }
}
