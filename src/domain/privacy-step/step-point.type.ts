import { ObjectType } from 'type-graphql';
import { PositionFields } from '../place/position-fields.type.ts';

/** Where and when a step began or ended. */
@ObjectType('StepPoint', {
  description:
    'Where and when a step began or ended, and who drove. Of a private step the place is hidden, whatever Ocean sends.',
  implements: PositionFields,
  simpleResolvers: true,
})
export class StepPoint extends PositionFields {
  readonly typeName = 'StepPoint';
}
