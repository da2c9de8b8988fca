import { registerEnumType } from 'type-graphql';

/** How an analysis groups its lines. Open: see UNKNOWN. */
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

/** What an analysis can be asked to group its lines by: the modes that Ocean takes. */
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
    description: 'A line a driver for the whole period, without hours.',
  },
  BY_DRIVER_WITHOUT_SCHEDULE_DETAIL: { description: 'A line a driver and day, without hours.' },
  BY_DRIVER_WITH_SCHEDULE_SYNTHESIS: {
    description: 'A line a driver for the whole period, with hours.',
  },
  BY_DRIVER_WITH_SCHEDULE_DETAIL: { description: 'A line a driver and day, with hours.' },
  BY_VEHICLE_WITHOUT_SCHEDULE_SYNTHESIS: {
    description: 'A line a vehicle for the whole period, without hours.',
  },
  BY_VEHICLE_WITHOUT_SCHEDULE_DETAIL: { description: 'A line a vehicle and day, without hours.' },
  BY_VEHICLE_WITH_SCHEDULE_SYNTHESIS: {
    description: 'A line a vehicle for the whole period, with hours.',
  },
  BY_VEHICLE_WITH_SCHEDULE_DETAIL: {
    description: 'A line a vehicle and day, with hours.',
  },
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_SYNTHESIS: {
    description: 'Company cars (véhicules de fonction) only: a line a driver for the whole period, with hours.',
  },
  BY_DRIVER_COMPANY_CAR_WITH_SCHEDULE_DETAIL: {
    description: 'Company cars (véhicules de fonction) only: a line a driver and day, with hours.',
  },
};

registerEnumType(PrivacyAnalysisMode, {
  name: 'PrivacyAnalysisMode',
  description:
    'How an analysis groups its lines. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove.',
  valuesConfig: {
    ...modes,
    UNKNOWN: {
      description: 'A word that this graph does not know yet; the raw word stands in the field beside, ending in Raw.',
    },
  },
});

registerEnumType(PrivacyAnalysisRenderMode, {
  name: 'PrivacyAnalysisRenderMode',
  description:
    'How an analysis shall group its lines. Ocean does not document what "with hours" (horaires) adds: the private hours of the drivers, or the hours at which they drove.',
  valuesConfig: modes,
});

/** Which vehicles an analysis takes in. */
export enum PrivacyAnalysisCriteria {
  GEOLOCATED = 'GEOLOCATED',
  NOT_GEOLOCATED = 'NOT_GEOLOCATED',
  ALL = 'ALL',
}
registerEnumType(PrivacyAnalysisCriteria, {
  name: 'PrivacyAnalysisCriteria',
  description: 'Which vehicles an analysis takes in.',
  valuesConfig: {
    GEOLOCATED: { description: 'Vehicles whose positions are recorded.' },
    NOT_GEOLOCATED: { description: 'Vehicles whose positions are not recorded.' },
    ALL: { description: 'All vehicles.' },
  },
});

/** What a vehicle was used for. Open: see UNKNOWN. */
export enum UsageKind {
  PRIVATE = 'PRIVATE',
  PROFESSIONAL = 'PROFESSIONAL',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(UsageKind, {
  name: 'UsageKind',
  description: 'What a vehicle was used for.',
  valuesConfig: {
    PRIVATE: { description: 'Private life, within or outside of scheduled private hours.' },
    PROFESSIONAL: { description: 'Work.' },
    UNKNOWN: { description: 'A kind that this graph does not know yet; the raw word stands in the field key.' },
  },
});
