import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { SoftwareVersion } from './software-version.type.ts';

export function toSoftwareVersion(wire: Wire['VersionSoft']): SoftwareVersion {
  return {
    oceanId: id(wire.id),
    version: text(wire.version),
  };
}
