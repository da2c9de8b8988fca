import {
  ArrayMaxSize,
  ArrayMinSize,
  IS_DEFINED,
  Max,
  Min,
  ValidateBy,
  type ValidationArguments,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WriteInput } from '../mutations/mutation.type.ts';
import { AreOceanIds, IsIdOf } from '../node/ocean-id.ts';

/** Maximum drivers of one mutation: as many as a page has rows, so that all requests stay below the default limit on costs. */
export const maxDrivers = 200;

/** Rule of the drivers: named one by one, or by their entity. It runs although the field is absent, as only IS_DEFINED does. */
function IsNamedInOneWay(): PropertyDecorator {
  const validate = (_value: unknown, args?: ValidationArguments): boolean => {
    const { driverIds, entityId } = args?.object as Partial<DriversWriteInput>;
    return Boolean(driverIds) !== Boolean(entityId);
  };
  const message = 'give either driverIds or entityId';
  return ValidateBy({ name: IS_DEFINED, validator: { validate } }, { message });
}

/** Input fields of a mutation for many drivers. */
@InputType({ description: 'Input fields of a mutation for many drivers.' })
export abstract class DriversWriteInput extends WriteInput {
  @Field(() => [ID], {
    nullable: true,
    description: `The drivers (id or oceanId), each once, from 1 to ${maxDrivers}. Not together with entityId; one of the two is required.`,
  })
  @IsNamedInOneWay()
  @ArrayMinSize(1, { message: 'must name at least one driver' })
  @ArrayMaxSize(maxDrivers, { message: `must name at most ${maxDrivers} drivers: split the request` })
  @AreOceanIds('Driver')
  driverIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The entity (id or oceanId) whose drivers are meant: those of its own, in Ocean’s order, without deleted ones and without those of entities below it. Not together with driverIds.',
  })
  @IsIdOf('Entity')
  entityId?: string | null;

  @Field(() => Int, {
    defaultValue: maxDrivers,
    description: `With entityId: the number of drivers that the client expects at most, from 1 to ${maxDrivers}. If the entity has more, nothing is sent: TOO_MANY_DRIVERS. The cost of the mutation is estimated by it.`,
  })
  @Min(1, { message: 'must be at least 1' })
  @Max(maxDrivers, { message: `must be at most ${maxDrivers}` })
  maxDrivers!: number;
}
