import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { HardwareRelease } from './hardware-release.type.ts';

export function toHardwareRelease(wire: Wire['ReleaseHard']): HardwareRelease {
  return {
    oceanId: id(wire.id),
    code: text(wire.code),
  };
}
