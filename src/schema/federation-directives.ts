/**
 * Federation directives by schema coordinate, for gateways, contracts and readers. `@key` stands on the entity classes.
 *
 * Rights are tags, not `@authenticated`: @apollo/gateway rejects a supergraph with that directive, and a router that
 * enforces it expects a JWT, which Ocean's token is not. The tags are information; the graph itself enforces rights.
 */
export interface FederationDirective {
  readonly directive: 'shareable' | 'tag';
  /** Only for `tag`. */
  readonly name?: TagName;
  /** Types, or fields as `Type.field`; `Type.*` is every field of the type. */
  readonly on: readonly string[];
  readonly except?: readonly string[];
}

type TagName = 'personal-data' | 'needs-credential' | 'needs-right-to-write';

export const federationDirectives: readonly FederationDirective[] = [
  {
    // Value types that other subgraphs may define too, with the same meaning.
    directive: 'shareable',
    on: ['PageInfo', 'DateTimeRange', 'Coordinates', 'PostalAddress'],
  },
  {
    // All fleet data needs an Ocean credential. Only `login` works without one.
    directive: 'tag',
    name: 'needs-credential',
    on: [
      'Query.*',
      'Mutation.*',
      'Subscription.*',
      'Box',
      'Vehicle',
      'Driver',
      'Entity',
      'DriverAssignment',
      'PrivacyStep',
    ],
    except: ['Mutation.login'],
  },
  {
    // Ocean also requires the right to change privacy schedules or steps.
    directive: 'tag',
    name: 'needs-right-to-write',
    on: ['Mutation.*'],
    except: ['Mutation.login'],
  },
  {
    // Identity, location and off-duty times of a person. A contract without these fields is still a complete graph.
    directive: 'tag',
    name: 'personal-data',
    on: [
      'Driver.lastName',
      'Driver.firstName',
      'Driver.initials',
      'Driver.personnelNumber',
      'Driver.email',
      'Driver.phone',
      'Driver.civility',
      'Driver.civilityRaw',
      'Driver.user',
      'Driver.profile',
      'Driver.privacyUsage',
      'Driver.privacySchedules',
      'Driver.privacySchedulesFreshness',
      'Driver.privateIntervals',
      'Driver.isPrivateNow',
      'Driver.steps',
      'OceanUser.lastName',
      'OceanUser.firstName',
      'OceanUser.login',
      'OceanUser.email',
      'OceanUser.driver',
      'PositionFields.driver',
      'Position.driver',
      'StepPoint.driver',
      'Vehicle.position',
      'Vehicle.positionReport',
      'Vehicle.steps',
      'Vehicle.positions',
      'Vehicle.driverAt',
      'Vehicle.privacyUsage',
      'Vehicle.privateIntervals',
      'Vehicle.isPrivateNow',
      'VehicleStatus.location',
      'VehicleStatus.driverIdentification',
      'UnifiedEvent.location',
      'Vehicle.lastEvent',
      'Driver.ecoDriving',
      'Query.privacyAnalysis',
      'Query.privacySchedules',
      'Subscription.vehiclePositionChanged',
      'Subscription.privacyScheduleChanged',
      'Subscription.stepPrivacyChanged',
      'Entity.privacyUsage',
      'Group.privacyUsage',
      'PrivacyStep.driver',
      'Viewer.login',
      'Viewer.user',
    ],
  },
];
