import { Field, ObjectType } from 'type-graphql';
import { JsonEntry } from '../entries.type.ts';
import { Entity } from '../organisation/entity.type.ts';
import { PrivacyTotalEntry } from './privacy-total-entry.type.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** The lines of one entity, without those of the entities below it. */
@ObjectType({
  description: 'The lines of one entity, without those of the entities below it.',
  simpleResolvers: true,
})
export class PrivacyContent {
  @Field(() => Entity, { nullable: true, description: 'The entity.' })
  entity!: Entity | null;

  @Field(() => PrivacyTotal, { nullable: true, description: "Sum of the entity's own lines." })
  total!: PrivacyTotal | null;

  @Field(() => [PrivacyTotalEntry], { nullable: true, description: 'Flag → sum of the lines that carry it.' })
  totalsByFlag!: PrivacyTotalEntry[] | null;

  @Field(() => [PrivacyTotalEntry], {
    nullable: true,
    description: 'Key → line: one a driver or a vehicle, or one of them and a day in the DETAIL modes.',
  })
  items!: PrivacyTotalEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key → motorisation and energy.' })
  motorisations!: JsonEntry[] | null;

  @Field(() => [JsonEntry], { nullable: true, description: 'Key, of a driver and a span of time → drivers.' })
  driversByPeriod!: JsonEntry[] | null;
}
