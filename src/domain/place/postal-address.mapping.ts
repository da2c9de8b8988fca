import type { Wire } from '../../ocean/wire.ts';
import { text } from '../wire-values.ts';
import type { PostalAddress } from './postal-address.type.ts';

export function toPostalAddress(wire: Wire['AdresseComplete']): PostalAddress {
  return {
    address: text(wire.address),
    postalCode: text(wire.postalCode),
    town: text(wire.town),
    country: text(wire.country),
  };
}
