import { Field, Int, ObjectType } from 'type-graphql';
import { Connection, SummaryCount } from '../../graphql/connection.type.ts';
import type { Selection } from '../../list-index/selection.ts';
import { Vehicle } from './vehicle.type.ts';

/** A vehicle in a list, with its cursor. */
@ObjectType({ description: 'A vehicle in a list, with its cursor.', simpleResolvers: true })
export class VehicleEdge {
  @Field(() => Vehicle, { description: 'The vehicle.' })
  node!: Vehicle;

  @Field(() => String, { description: 'The vehicle’s cursor in the requested order: pass it as `after` or `before`.' })
  cursor!: string;
}

/** Counts over the filtered vehicles. */
@ObjectType({
  description: 'Counts over all vehicles that match the filter, not only those of this page.',
  simpleResolvers: true,
})
export class VehicleSummary {
  @Field(() => Int, { description: 'Vehicles that privacy rules apply to.' })
  privacyEnabledCount!: number;

  @Field(() => Int, { description: 'Vehicles without a driver in charge.' })
  withoutDriverCount!: number;

  @Field(() => Int, { description: 'Vehicles with a planned service visit, whatever its date.' })
  plannedMaintenanceCount!: number;

  @Field(() => [SummaryCount], { description: 'By entity, the largest first; key is Entity.oceanId.' })
  byEntity!: SummaryCount[];

  @Field(() => [SummaryCount], { description: 'By make, the most frequent first; key is the make.' })
  byMake!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By category, the most frequent first; key is a value of VehicleCategory, null for vehicles without one.',
  })
  byCategory!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description:
      'By number of energies, the most frequent first; key is a value of MotorisationKind, null for vehicles without one.',
  })
  byMotorisation!: SummaryCount[];

  @Field(() => [SummaryCount], {
    description: 'By energy, the most frequent first; key is Vehicle.energyId. Ocean sends no names of energies.',
  })
  byEnergy!: SummaryCount[];

  /** The vehicles that are counted, for counts that read other lists. */
  filtered!: Selection<Vehicle>;
}

/** A page of vehicles. */
@ObjectType({ description: 'A page of vehicles, and counts over all that match the filter.', simpleResolvers: true })
export class VehicleConnection extends Connection {
  @Field(() => [VehicleEdge], { description: 'The vehicles of the page with their cursors.' })
  edges!: VehicleEdge[];

  @Field(() => [Vehicle], { description: 'The vehicles of the page, without cursors.' })
  nodes!: Vehicle[];

  /** Rows that the summary counts, computed only when it is selected. */
  filtered!: Selection<Vehicle>;
}
