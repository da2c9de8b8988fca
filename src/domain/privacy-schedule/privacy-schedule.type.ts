import { Field, ID, InterfaceType } from 'type-graphql';
import { DateTimeRange } from '../date-time-range.type.ts';
import { Driver } from '../driver/driver.type.ts';
import { OceanObject } from '../ocean-object.ts';
import { PrivacySlot } from './privacy-slot.type.ts';

/** Hours that are private for one driver. */
@InterfaceType('PrivacySchedule', {
  description: 'Hours that are private for one driver: week after week, or by exception.',
  implements: OceanObject,
  resolveType: (value: PrivacySchedule) => value.nodeType,
})
export abstract class PrivacySchedule extends OceanObject {
  abstract override readonly nodeType: 'RecurringPrivacySchedule' | 'ExceptionalPrivacySchedule';

  @Field(() => ID, {
    description:
      'Ocean’s number of the schedule, every digit kept. Where Ocean gives none, or gives it to several schedules, a text with a hyphen that deletions refuse.',
  })
  override readonly oceanId!: string;

  @Field(() => Driver, { description: 'The driver whose hours they are.' })
  driver!: Driver;

  @Field(() => DateTimeRange, { nullable: true, description: 'When the hours apply; an end that is null is open.' })
  validity!: DateTimeRange | null;

  @Field(() => Boolean, {
    description:
      'False: Ocean’s dates could not be read or contradict each other. The sides in doubt are open then, so that no private hour looks professional.',
  })
  isValidityReadable!: boolean;

  @Field(() => [PrivacySlot], {
    description:
      'The hours. Empty only for an exception whose hours Ocean does not name: then its whole validity is meant.',
  })
  slots!: PrivacySlot[];
}
