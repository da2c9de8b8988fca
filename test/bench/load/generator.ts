import { autocannon } from './autocannon.ts';
import { outputOf, type Generator, type Load, type LoadOptions, type Target } from './measure.ts';
import { patient } from './patient.ts';
import { wrk } from './wrk.ts';

/** wrk where it is installed. */
export async function chooseGenerator(): Promise<Generator> {
  const found = await outputOf('sh', ['-c', 'command -v wrk']).catch(() => null);
  return found === null ? autocannon : wrk;
}

/** An answer that takes longer is asked for patiently, on two connections: as many as there are cores to work on it. */
const maxQuickMillis = 250;
const patientConnections = 2;

/** @param onceMillis how long one warm request took */
export function measureLoad(
  generator: Generator,
  target: Target,
  onceMillis: number,
  options: LoadOptions,
): Promise<Load> {
  if (onceMillis <= maxQuickMillis) return generator.measure(target, options);
  return patient.measure(target, { ...options, connections: Math.min(options.connections, patientConnections) });
}
