import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Duration } from '../../graph/scalars.ts';
import { Position } from '../place/position.type.ts';
import { StepAnomaly, StepKind } from './privacy-step.enums.ts';

/** One step of a vehicle's day: a trip or a stop. */
@ObjectType({ description: 'One step of a vehicle\'s day: a trip or a stop.', simpleResolvers: true })
export class PrivacyStep {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the step (idEtape).' })
  oceanId!: string | null;

  @Field(() => StepKind, { nullable: true, description: 'What the step is.' })
  kind!: StepKind | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind kind: read it when kind is UNKNOWN.' })
  kindRaw!: string | null;

  @Field(() => StepAnomaly, { nullable: true, description: 'What Ocean found odd about the step.' })
  anomaly!: StepAnomaly | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind anomaly: read it when anomaly is UNKNOWN.' })
  anomalyRaw!: string | null;

  @Field(() => Int, { nullable: true, description: 'Distance, in metres.' })
  distanceMeters!: number | null;

  @Field(() => Duration, { nullable: true, description: 'Length of time.' })
  duration!: number | null;

  @Field(() => Position, { nullable: true, description: 'Where and when the step began.' })
  start!: Position | null;

  @Field(() => Position, { nullable: true, description: 'Where and when the step ended.' })
  end!: Position | null;
}
