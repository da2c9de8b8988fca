import { loadConfig } from '../../../src/config/config.ts';
import { stepReading, type StepReading } from '../../../src/domain/privacy-step/step-privacy.ts';

/** Interpretation of steps and positions in Paris, with this environment. */
export function testReading(env: NodeJS.ProcessEnv = {}): StepReading {
  return stepReading({ timeZone: 'Europe/Paris', interpretation: loadConfig(env) });
}
