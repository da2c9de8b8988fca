import { loadConfig } from '../../../src/config/config.ts';
import { stepReading, type StepReading } from '../../../src/domain/privacy-step/step-privacy.ts';

/** How steps and positions are read in Paris, with this environment. */
export function testReading(env: NodeJS.ProcessEnv = {}): StepReading {
  return stepReading({ timeZone: 'Europe/Paris', interpretation: loadConfig(env) });
}
