import type { NonEmptyArray } from 'type-graphql';
import { PositionChangeResolver } from '../domain/vehicle-position/position-change.resolver.ts';
import { ScheduleChangeResolver } from '../domain/privacy-schedule/schedule-change.resolver.ts';
import { StepChangeResolver } from '../domain/privacy-step/step-change.resolver.ts';
import { BoxChangeResolver } from '../domain/box/box-change.resolver.ts';
import { BoxConnectionResolver, BoxResolver } from '../domain/box/box.resolver.ts';
import { DriverAssignmentsResolver, VehicleAssignmentsResolver } from '../domain/driver/driver-assignment.resolver.ts';
import {
  PositionDriverResolver,
  StepDriverResolver,
  TrackedDriverResolver,
} from '../domain/driver/position-driver.resolver.ts';
import { DriverConnectionResolver, DriverResolver } from '../domain/driver/driver.resolver.ts';
import {
  BoxFreshness,
  DriverFreshness,
  EntityFreshness,
  VehicleFreshness,
} from '../domain/freshness/freshness.resolver.ts';
import { NodeResolver } from '../domain/node/node.resolver.ts';
import {
  GroupResolver,
  VehicleGroupCountsResolver,
  VehicleGroupResolver,
} from '../domain/organisation/group.resolver.ts';
import { EntityListsResolver } from '../domain/organisation/entity-lists.resolver.ts';
import { EntityResolver } from '../domain/organisation/entity.resolver.ts';
import {
  DriverUsageResolver,
  EntityUsageResolver,
  GroupUsageResolver,
  PrivacyAnalysisResolver,
  VehicleUsageResolver,
} from '../domain/privacy-analysis/privacy-analysis.resolver.ts';
import {
  PrivacyScheduleResolver,
  ScheduleFreshnessResolver,
} from '../domain/privacy-schedule/privacy-schedule.resolver.ts';
import {
  DriverPrivateIntervalsResolver,
  VehiclePrivateIntervalsResolver,
} from '../domain/privacy-schedule/private-interval.resolver.ts';
import { ScheduleCalendarResolver } from '../domain/privacy-schedule/schedule-calendar.resolver.ts';
import { DeletePrivacySchedulesMutation } from '../domain/privacy-schedule/delete-schedules.mutation.ts';
import { SetExceptionalPrivacySchedulesMutation } from '../domain/privacy-schedule/set-exceptional-many.mutation.ts';
import { SetExceptionalPrivacyScheduleMutation } from '../domain/privacy-schedule/set-exceptional.mutation.ts';
import { SetRecurringPrivacySchedulesMutation } from '../domain/privacy-schedule/set-recurring-many.mutation.ts';
import { SetRecurringPrivacyScheduleMutation } from '../domain/privacy-schedule/set-recurring.mutation.ts';
import { SetStepPrivacyMutation, StepPrivacyResultResolver } from '../domain/privacy-step/set-step-privacy.mutation.ts';
import { DriverEcoDrivingResolver } from '../domain/eco-driving/eco-driving.resolver.ts';
import { VehicleEventResolver } from '../domain/vehicle-event/vehicle-event.resolver.ts';
import { LeaseContractResolver, VehicleLeaseResolver } from '../domain/lease-contract/lease-contract.resolver.ts';
import { LoginMutation } from '../domain/session/login.mutation.ts';
import {
  DriverStepsResolver,
  PrivacyStepResolver,
  VehicleStepsResolver,
} from '../domain/privacy-step/privacy-step.resolver.ts';
import { PositionResolver } from '../domain/vehicle-position/vehicle-position.resolver.ts';
import { ViewerResolver } from '../domain/viewer/viewer.resolver.ts';
import { VehiclePositionsResolver } from '../domain/vehicle-track/vehicle-track.resolver.ts';
import { VehicleConnectionResolver, VehicleResolver } from '../domain/vehicle/vehicle.resolver.ts';

/** All resolvers of the graph. Add a new one here. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the type that type-graphql expects
export const resolvers: NonEmptyArray<Function> = [
  BoxResolver,
  BoxConnectionResolver,
  BoxChangeResolver,
  PositionChangeResolver,
  ScheduleChangeResolver,
  StepChangeResolver,
  VehicleResolver,
  VehicleConnectionResolver,
  PositionResolver,
  DriverResolver,
  DriverConnectionResolver,
  DriverAssignmentsResolver,
  VehicleAssignmentsResolver,
  PositionDriverResolver,
  TrackedDriverResolver,
  StepDriverResolver,
  EntityResolver,
  EntityListsResolver,
  GroupResolver,
  VehicleGroupResolver,
  VehicleGroupCountsResolver,
  BoxFreshness,
  VehicleFreshness,
  DriverFreshness,
  EntityFreshness,
  PrivacyScheduleResolver,
  ScheduleFreshnessResolver,
  DriverPrivateIntervalsResolver,
  VehiclePrivateIntervalsResolver,
  ScheduleCalendarResolver,
  PrivacyStepResolver,
  VehicleStepsResolver,
  DriverStepsResolver,
  VehiclePositionsResolver,
  PrivacyAnalysisResolver,
  DriverUsageResolver,
  VehicleUsageResolver,
  EntityUsageResolver,
  GroupUsageResolver,
  NodeResolver,
  ViewerResolver,
  VehicleEventResolver,
  DriverEcoDrivingResolver,
  VehicleLeaseResolver,
  LeaseContractResolver,
  LoginMutation,
  SetRecurringPrivacyScheduleMutation,
  SetExceptionalPrivacyScheduleMutation,
  SetRecurringPrivacySchedulesMutation,
  SetExceptionalPrivacySchedulesMutation,
  DeletePrivacySchedulesMutation,
  SetStepPrivacyMutation,
  StepPrivacyResultResolver,
];
