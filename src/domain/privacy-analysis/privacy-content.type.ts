import { Field, ObjectType } from 'type-graphql';
import { DriversByPeriod } from '../-.type.ts';
import { JsonEntry } from '../entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** The lines of one entity. */
@ObjectType({ description: 'The lines of one entity.', simpleResolvers: true })
export class PrivacyContent {
  @Field(() => Entity, { nullable: true, description: 'The entity.' })
  entity!: Entity | null;

  @Field(() => PrivacyTotal, { nullable: true, description: 'Sum of the entity\'s own lines.' })
  total!: PrivacyTotal | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Flag → sum of the lines that carry it.' })
  totalsByFlag!: JsonEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key → line: one a driver or a vehicle.' })
  items!: JsonEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key → motorisation and energy.' })
  motorisations!: JsonEntry[] | null;

  @Field(() => DriversByPeriod, { nullable: true, description: 'Key → drivers.' })
  driversByPeriod!: DriversByPeriod | null;
}
