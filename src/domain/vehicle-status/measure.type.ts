import { Field, Float, ObjectType } from 'type-graphql';
import { MeasureUnit } from './vehicle-status.enums.ts';

/** A number with its unit. */
@ObjectType({ description: 'A number with its unit.', simpleResolvers: true })
export class Measure {
  @Field(() => Float, { nullable: true, description: 'The number.' })
  value!: number | null;

  @Field(() => MeasureUnit, { nullable: true, description: 'Unit of the number.' })
  unit!: MeasureUnit | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind unit: read it when unit is UNKNOWN.' })
  unitRaw!: string | null;
}
