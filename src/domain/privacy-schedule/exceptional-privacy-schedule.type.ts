import { Field, ID, ObjectType } from 'type-graphql';
import { OceanObject } from '../ocean-object.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { PrivacyScheduleExtension } from './privacy-schedule-extension.type.ts';
import { PrivacySchedule } from './privacy-schedule.type.ts';

/** Hours that are private for one driver between two dates, beside the weekly ones. */
@ObjectType('ExceptionalPrivacySchedule', {
  description: 'Hours that are private for one driver between two dates, beside the weekly ones.',
  implements: [PrivacySchedule, OceanObject],
  simpleResolvers: true,
})
export class ExceptionalPrivacySchedule extends PrivacySchedule {
  readonly nodeType = 'ExceptionalPrivacySchedule';

  @Field(() => ID, {
    description: 'Ocean’s number of the driver’s exception. Its change and deletion take `extension.oceanId` instead.',
  })
  override readonly oceanId!: string;

  @Field(() => PrivacyScheduleExtension, {
    nullable: true,
    description: 'The exception that it belongs to: what its change and deletion take.',
  })
  extension!: PrivacyScheduleExtension | null;

  @Field(() => String, { nullable: true, description: 'What it is for, as typed.' })
  description!: string | null;

  @Field(() => OceanUser, { nullable: true, description: 'Who granted it.' })
  createdBy!: OceanUser | null;
}
