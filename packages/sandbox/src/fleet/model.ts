import type { Model } from './models.ts';
import type { Site } from './sites.ts';

/** A client of Ocean: the tenant that owns everything below. */
export interface Customer {
  /** Rank from 0. */
  readonly index: number;
  readonly id: bigint;
  readonly name: string;
  readonly operatorCode: string;
  readonly timeZone: string;
  readonly emailDomain: string;
  readonly entities: readonly Entity[];
  readonly groups: readonly Group[];
  readonly vehicles: readonly Vehicle[];
  readonly drivers: readonly Driver[];
  /** Office staff, who grant exceptions and give the reasons of silent boxes. */
  readonly managers: readonly Account[];
}

export interface Entity {
  readonly index: number;
  readonly id: bigint;
  readonly name: string;
  readonly depot: Site;
  /** Places that its vehicles visit on working days. */
  readonly sites: readonly Site[];
}

export interface Group {
  readonly id: bigint;
  readonly description: string;
}

/** An account of the Ocean platform. */
export interface Account {
  readonly id: bigint;
  readonly login: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly email: string;
  readonly kind: 'CLASSIC' | 'SUPERUSER';
  /** Epoch seconds, or null for an account without expiry. */
  readonly validUntil: number | null;
}

export interface Driver {
  readonly index: number;
  readonly customer: Customer;
  readonly id: bigint;
  readonly lastName: string;
  readonly firstName: string;
  readonly civility: 1 | 2 | 3 | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly personnelNumber: string | null;
  readonly account: Account | null;
  entity: Entity | null;
  group: Group | null;
  vehicle: Vehicle | null;
}

export interface Vehicle {
  readonly index: number;
  readonly customer: Customer;
  readonly id: bigint;
  readonly registration: string;
  readonly vin: string;
  readonly model: Model;
  readonly colour: string;
  readonly fleetNumber: string;
  readonly onboardNumber: bigint;
  readonly entity: Entity;
  readonly group: Group | null;
  readonly driver: Driver | null;
  /** The driver also uses it privately (véhicule de fonction). */
  readonly isFunctionVehicle: boolean;
  readonly privacyEnabled: boolean;
  readonly geolocated: boolean;
  /** Day of the first registration. */
  readonly firstRegisteredDay: number;
  readonly home: Site;
  readonly box: Box;
}

export interface Box {
  readonly id: bigint;
  readonly serialNumber: string;
  readonly imei: string;
  /** Epoch seconds. */
  readonly installedAt: number;
  /** null when the box communicates. `Silences` changes it. */
  silence: Silence | null;
}

export interface Silence {
  /** Epoch seconds; null when the box never communicated. */
  readonly lastCommunicatedAt: number | null;
  readonly isQualified: boolean;
}
