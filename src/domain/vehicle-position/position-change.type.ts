import { ArrayMinSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { LiveChange, streamKinds } from '../live-changes/live-change.type.ts';
import { AreFilterIds } from '../node/ocean-id.ts';
import { BoundingBoxInput } from '../place/bounding-box.input.ts';
import { Position } from '../place/position.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';

/** Kinds of events of last positions. */
export enum PositionChangeKind {
  MOVED = 'MOVED',
  WITHDRAWN = 'WITHDRAWN',
  LEFT = 'LEFT',
  CURRENT = 'CURRENT',
  DELAYED = 'DELAYED',
  RESYNC = 'RESYNC',
}
registerEnumType(PositionChangeKind, {
  name: 'PositionChangeKind',
  description: 'Kind of an event of last positions.',
  valuesConfig: {
    MOVED: { description: 'The vehicle has a newer position, which is shown.' },
    WITHDRAWN: {
      description:
        'The position may no longer be shown: remove it from the map at once. `position.visibility` is the reason; a position that is null is no longer in Ocean’s list.',
    },
    LEFT: { description: 'Only with `within`: the vehicle is now outside of that part of the map.' },
    ...streamKinds,
  },
});

/** Selects the vehicles of a subscription to last positions. */
@InputType({ description: 'Selects vehicles: all conditions that are given must match.' })
export class PositionChangeFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only these vehicles, by Vehicle.id or Vehicle.oceanId; at most 200.',
  })
  @AreFilterIds('Vehicle', 'vehicles')
  @ArrayMinSize(1, { message: 'give at least one vehicle' })
  vehicleIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only vehicles of these entities, by Entity.id or Entity.oceanId; at most 200. Those that belong to them when the subscription begins: one upstream request.',
  })
  @AreFilterIds('Entity', 'entities')
  @ArrayMinSize(1, { message: 'give at least one entity' })
  entityIds?: string[] | null;

  @Field(() => BoundingBoxInput, {
    nullable: true,
    description: 'Only positions in this part of the map. A vehicle that leaves it sends LEFT once.',
  })
  @ValidateNested()
  within?: BoundingBoxInput | null;
}

/** A change of the last position of one vehicle. */
@ObjectType({
  description: 'A change of the last position of one vehicle, or news about the subscription itself.',
  simpleResolvers: true,
})
export class PositionChange extends LiveChange {
  @Field(() => PositionChangeKind, { description: 'What happened.' })
  kind!: PositionChangeKind;

  @Field(() => Vehicle, {
    nullable: true,
    description: 'The vehicle. Null when `kind` is CURRENT, DELAYED or RESYNC. Its position is beside it.',
  })
  vehicle!: Vehicle | null;

  @Field(() => Position, {
    nullable: true,
    description:
      'The last position at the time of sending; null when Ocean no longer lists the vehicle, and for LEFT. Select it here: `vehicle.position` costs an upstream request for each event.',
  })
  position!: Position | null;
}
