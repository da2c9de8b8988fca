import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LiveChange, streamKinds } from '../live-changes/live-change.type.ts';
import { PrivacyStep } from './privacy-step.type.ts';

/** Kinds of events of a day's steps. */
export enum StepChangeKind {
  PRIVACY_CHANGED = 'PRIVACY_CHANGED',
  APPEARED = 'APPEARED',
  WITHDRAWN = 'WITHDRAWN',
  CURRENT = 'CURRENT',
  DELAYED = 'DELAYED',
  RESYNC = 'RESYNC',
}
registerEnumType(StepChangeKind, {
  name: 'StepPrivacyChangeKind',
  description: 'Kind of an event of the steps of a vehicle’s day.',
  valuesConfig: {
    PRIVACY_CHANGED: { description: 'The step became private, professional, or unknown: see `step.isPrivate`.' },
    APPEARED: {
      description: 'The sheet lists the step now: a new one, or one that it omitted while it was private.',
    },
    WITHDRAWN: {
      description: 'The sheet no longer lists the step, as Ocean may do with private ones: remove its places at once.',
    },
    ...streamKinds,
  },
});

/** A change of the privacy of one step. */
@ObjectType('StepPrivacyChange', {
  description: 'A change of the privacy of one step, or news about the subscription itself.',
  simpleResolvers: true,
})
export class StepChange extends LiveChange {
  @Field(() => StepChangeKind, { description: 'What happened.' })
  kind!: StepChangeKind;

  @Field(() => PrivacyStep, {
    nullable: true,
    description:
      'The step as it is now, without places while it is private. For WITHDRAWN it has ids and times, and no place. Null when `kind` is CURRENT, DELAYED or RESYNC.',
  })
  step!: PrivacyStep | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Value of `step.isPrivate` before the change; null when it was unknown, or the step was not listed.',
  })
  wasPrivate!: boolean | null;
}
