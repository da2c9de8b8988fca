import { outputOf, type Generator, type Load, type LoadOptions, type Target } from './measure.ts';
import { own } from './own.ts';
import { patient } from './patient.ts';
import { wrk } from './wrk.ts';

/** wrk where it is installed, because it takes the least of the processors that it shares with the contestants. */
export async function chooseGenerator(): Promise<Generator> {
  const found = await outputOf('sh', ['-c', 'command -v wrk']).catch(() => null);
  return found === null ? own : wrk;
}

/** Slower responses are measured by `patient` on two connections: as many as there are cores. */
const maxQuickMillis = 250;
const patientConnections = 2;

/** @param onceMillis duration of one warm request */
export function measureLoad(
  generator: Generator,
  target: Target,
  onceMillis: number,
  options: LoadOptions,
): Promise<Load> {
  if (onceMillis <= maxQuickMillis) return generator.measure(target, options);
  return patient.measure(target, { ...options, connections: Math.min(options.connections, patientConnections) });
}
