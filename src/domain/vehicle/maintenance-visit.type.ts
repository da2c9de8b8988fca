import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';

/** A service visit that is planned for the vehicle. */
@ObjectType({ description: 'A service visit that is planned for the vehicle.', simpleResolvers: true })
export class MaintenanceVisit {
  @Field(() => ID, { nullable: true, description: "Ocean's number of the visit." })
  oceanId!: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it is planned.' })
  plannedAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Odometer at which it is planned, in kilometres (Ocean does not state the unit).',
  })
  plannedOdometerKm!: number | null;
}
