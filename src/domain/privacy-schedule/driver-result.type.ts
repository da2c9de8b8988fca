import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Driver } from '../driver/driver.type.ts';
import { WriteConfirmation } from '../mutations/mutation.type.ts';

/** Outcome for one driver of a mutation for many. */
export enum PrivacyScheduleOutcome {
  CHANGED = 'CHANGED',
  NOT_CHANGED = 'NOT_CHANGED',
  UNKNOWN = 'UNKNOWN',
  NOT_SENT = 'NOT_SENT',
  CHECKED = 'CHECKED',
}
registerEnumType(PrivacyScheduleOutcome, {
  name: 'PrivacyScheduleOutcome',
  description: 'Outcome for one driver of a mutation for many.',
  valuesConfig: {
    CHANGED: { description: 'Ocean made the change; confirmed is true when it was read back.' },
    NOT_CHANGED: { description: 'The driver’s hours did not change as requested; see userErrors.' },
    UNKNOWN: {
      description:
        'Ocean’s response is missing or unclear, and reading back does not show the change: read the driver’s hours to find out.',
    },
    NOT_SENT: {
      description:
        'The mutation stopped before this driver: nothing was sent, and it can be sent again, with another clientMutationId.',
    },
    CHECKED: { description: 'With validateOnly: the change can be sent.' },
  },
});

/** Fields of the result of one driver. */
@ObjectType({ description: 'Result for one driver of a mutation for many.', simpleResolvers: true })
export abstract class DriverWriteResult {
  @Field(() => ID, { description: 'The given id; the oceanId where the drivers were named by their entity.' })
  driverId!: string;

  @Field(() => Driver, {
    nullable: true,
    description: 'The driver; null when there is none, or the caller may not see them.',
  })
  driver!: Driver | null;

  @Field(() => PrivacyScheduleOutcome, { description: 'Outcome for the driver.' })
  outcome!: PrivacyScheduleOutcome;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: reading back from Ocean shows the change. False: it was sent, and reading back did not show it. Null: nothing was sent.',
  })
  confirmed!: boolean | null;

  @Field(() => WriteConfirmation, {
    nullable: true,
    description: 'Evidence of the success. Null: there is none, or nothing was sent.',
  })
  confirmedBy!: WriteConfirmation | null;
}

/** Codes of every mutation for many drivers, beside those of every write. */
export const batchCodes = {
  DRIVER_NOT_FOUND: 'The caller can see no such driver. Nothing was sent.',
  ENTITY_WITHOUT_DRIVERS: 'The entity has no driver that the caller can see. Nothing was sent.',
  TOO_MANY_DRIVERS: 'The entity has more drivers than maxDrivers. Nothing was sent.',
  PAST_NOT_CHANGEABLE: 'The change begins in the past, which is never changed. Nothing was sent.',
  FORBIDDEN: 'The user has no right to change the hours of this driver. They did not change.',
  UNAUTHENTICATED: 'Ocean no longer accepts the credential. The driver’s hours did not change.',
  RATE_LIMITED: 'Ocean limits the rate of requests. The driver’s hours did not change; try it again later.',
  UNAVAILABLE:
    'Ocean could not be reached or failed before it took the change. The driver’s hours did not change; try it again later.',
  NOT_SENT:
    'The mutation stopped before this driver: Ocean failed, limits the rate, rejects the credential, or the client disconnected. Nothing was sent for them; send it again, with another clientMutationId.',
} as const;
export type BatchCode = keyof typeof batchCodes;
