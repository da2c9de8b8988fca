import { ObjectType } from 'type-graphql';
import { PositionFields } from './position-fields.type.ts';

/** The last position of a vehicle. */
@ObjectType('Position', {
  description: 'Where a vehicle was last seen, when, and who drove.',
  implements: PositionFields,
  simpleResolvers: true,
})
export class Position extends PositionFields {
  readonly typeName = 'Position';
}
