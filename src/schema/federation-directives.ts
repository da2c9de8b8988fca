/**
 * What gateways, contracts and people are told of a type or a field beside its shape: coordinates → directives. Keys
 * are marked where the entities are declared.
 *
 * Rights are tags, not `@authenticated`: a supergraph that holds that directive is refused by @apollo/gateway, and a
 * router that enforces it expects a JWT, which Ocean's token is not. The tags say it, and the graph itself refuses.
 */
export interface FederationDirective {
  readonly directive: 'shareable' | 'tag';
  /** Only of a tag. */
  readonly name?: TagName;
  /** Types, or fields as `Type.field`; `Type.*` is every field of the type. */
  readonly on: readonly string[];
  readonly except?: readonly string[];
}

type TagName = 'personal-data' | 'needs-credential' | 'needs-right-to-write';

export const federationDirectives: readonly FederationDirective[] = [
  {
    // Plain values that other graphs define too. Two graphs may give the same type: its fields then mean the same.
    directive: 'shareable',
    on: ['PageInfo', 'DateTimeRange', 'Coordinates', 'PostalAddress'],
  },
  {
    // Nothing of a fleet is given without a credential of Ocean. Signing in is how one is got.
    directive: 'tag',
    name: 'needs-credential',
    on: ['Query.*', 'Mutation.*', 'Box', 'Vehicle', 'Driver', 'Entity', 'PrivacyStep'],
    except: ['Mutation.login'],
  },
  {
    // Ocean also asks for the right to change private hours or steps.
    directive: 'tag',
    name: 'needs-right-to-write',
    on: ['Mutation.*'],
    except: ['Mutation.login'],
  },
  {
    // What tells who a person is, where they were or when they are off. A contract without it is still a whole graph.
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
      'Vehicle.privacyUsage',
      'VehicleStatus.location',
      'VehicleStatus.driverIdentification',
      'UnifiedEvent.location',
      'Query.privacyAnalysis',
    ],
  },
];
