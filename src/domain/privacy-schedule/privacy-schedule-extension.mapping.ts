import type { Wire } from '../../ocean/wire.ts';
import { id, text } from '../wire-values.ts';
import type { PrivacyScheduleExtension } from './privacy-schedule-extension.type.ts';

export function toPrivacyScheduleExtension(wire: Wire['Extension']): PrivacyScheduleExtension {
  return {
    oceanId: id(wire.id),
    description: text(wire.description),
  };
}
