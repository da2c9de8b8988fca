import { loadConfig } from '../../config.ts';
import { stepReading, type StepReading } from '../privacy-step/step-reading.ts';

/** How steps and positions are read in Paris, with this environment. */
export function testReading(env: NodeJS.ProcessEnv = {}): StepReading {
  return stepReading({ timeZone: 'Europe/Paris', readings: loadConfig(env) });
}
