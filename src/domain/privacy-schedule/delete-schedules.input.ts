import { ArrayMaxSize, ArrayMinSize, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { IsIdOf } from '../ocean-id.ts';
import { WriteInput } from '../write/write.input.ts';

/** Schedules to delete. */
@InputType({ description: 'Schedules to delete: all of the kind that the mutation names.' })
export class DeletePrivacySchedulesInput extends WriteInput {
  @Field(() => [ID], {
    description:
      'The schedules, each once: id or oceanId, from 1 to 100. Recurring ones must be of one driver and not have ended; exceptions must not have begun.',
  })
  @ArrayMinSize(1, { message: 'must name at least one schedule' })
  @ArrayMaxSize(100, { message: 'must name at most 100 schedules' })
  @IsNotEmpty({ each: true, message: 'must hold no empty id' })
  @MaxLength(100, { each: true, message: 'must hold ids of at most 100 characters' })
  ids!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The driver whose schedules they are: id or oceanId. Give it where you know it: then only this driver’s schedules are read. Absent: the schedules are looked for among everyone’s.',
  })
  @IsIdOf('Driver')
  driverId?: string | null;
}
