import { registerEnumType } from 'type-graphql';

/** Grouping of the lines of an analysis. Open: see UNKNOWN. */
export enum PrivacyAnalysisMode {
  BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS = 'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  BY_DRIVER_WITHOUT_SCHEDULE_DETAIL = 'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS = 'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  BY_DRIVER_WITH_SCHEDULE_DETAIL = 'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS = 'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL = 'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS = 'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
  BY_VEHICLE_WITH_SCHEDULE_DETAIL = 'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS = 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL = 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
  UNKNOWN = 'UNKNOWN',
}

/** Requestable grouping of lines: the modes that Ocean accepts. */
export enum PrivacyAnalysisRenderMode {
  BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS = 'BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS',
  BY_DRIVER_WITHOUT_SCHEDULE_DETAIL = 'BY_DRIVER_WITHOUT_SCHEDULE_DETAIL',
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS = 'BY_DRIVER_WITH_SCHEDULE_SYNTHESIS',
  BY_DRIVER_WITH_SCHEDULE_DETAIL = 'BY_DRIVER_WITH_SCHEDULE_DETAIL',
  BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS = 'BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS',
  BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL = 'BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL',
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS = 'BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS',
  BY_VEHICLE_WITH_SCHEDULE_DETAIL = 'BY_VEHICLE_WITH_SCHEDULE_DETAIL',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS = 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS',
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL = 'BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL',
}

const modes: Record<PrivacyAnalysisRenderMode, { description: string }> = {
  BY_DRIVER_WITHOUT_SCHEDULE_SYNTHESIS: {
    description: 'A line a driver for the full period, without hours.',
  },
  BY_DRIVER_WITHOUT_SCHEDULE_DETAIL: { description: 'A line a driver and day, without hours.' },
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS: {
    description: 'A line a driver for the full period, with hours.',
  },
  BY_DRIVER_WITH_SCHEDULE_DETAIL: { description: 'A line a driver and day, with hours.' },
  BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS: {
    description: 'A line a vehicle for the full period, without hours.',
  },
  BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL: { description: 'A line a vehicle and day, without hours.' },
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS: {
    description: 'A line a vehicle for the full period, with hours.',
  },
  BY_VEHICLE_WITH_SCHEDULE_DETAIL: {
    description: 'A line a vehicle and day, with hours.',
  },
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS: {
    description: 'Company cars (véhicules de fonction) only: a line a driver for the full period, with hours.',
  },
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL: {
    description: 'Company cars (véhicules de fonction) only: a line a driver and day, with hours.',
  },
};

registerEnumType(PrivacyAnalysisMode, {
  name: 'PrivacyAnalysisMode',
  description:
    'Grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove.',
  valuesConfig: {
    ...modes,
    UNKNOWN: {
      description: 'Ocean’s value is unknown to this graph; read the raw value in the field beside, ending in Raw.',
    },
  },
});

registerEnumType(PrivacyAnalysisRenderMode, {
  name: 'PrivacyAnalysisRenderMode',
  description:
    'Requested grouping of the lines of an analysis. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove.',
  valuesConfig: modes,
});

/** Selects the vehicles of an analysis. */
export enum PrivacyAnalysisCriteria {
  GEOLOCATED = 'GEOLOCATED',
  NOT_GEOLOCATED = 'NOT_GEOLOCATED',
  ALL = 'ALL',
}
registerEnumType(PrivacyAnalysisCriteria, {
  name: 'PrivacyAnalysisCriteria',
  description: 'Selects the vehicles of an analysis.',
  valuesConfig: {
    GEOLOCATED: { description: 'Vehicles whose positions are recorded.' },
    NOT_GEOLOCATED: { description: 'Vehicles whose positions are not recorded.' },
    ALL: { description: 'All vehicles.' },
  },
});

/** Kind of use of a vehicle. Open: see UNKNOWN. */
export enum UsageKind {
  PRIVATE = 'PRIVATE',
  PROFESSIONAL = 'PROFESSIONAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(UsageKind, {
  name: 'UsageKind',
  description: 'Kind of use of a vehicle.',
  valuesConfig: {
    PRIVATE: { description: 'Private life, within or outside of scheduled private hours.' },
    PROFESSIONAL: { description: 'Work.' },
    UNKNOWN: { description: 'Ocean’s value is unknown to this graph; read the raw value in the field key.' },
  },
});
