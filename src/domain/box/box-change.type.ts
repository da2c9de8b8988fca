import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LiveChange, streamKinds } from '../live-changes/live-change.type.ts';
import { SilenceQualification } from './box-silence.type.ts';
import { Box } from './box.type.ts';

/** Kinds of events of the list of silent boxes. */
export enum BoxChangeKind {
  APPEARED = 'APPEARED',
  RECOVERED = 'RECOVERED',
  REQUALIFIED = 'REQUALIFIED',
  LEFT = 'LEFT',
  CURRENT = 'CURRENT',
  DELAYED = 'DELAYED',
  RESYNC = 'RESYNC',
}
registerEnumType(BoxChangeKind, {
  name: 'BoxChangeKind',
  description:
    'Kind of an event of the list of silent boxes. With a filter, the list is that of the boxes that match: APPEARED and LEFT also mean that a silent box begins or ceases to match.',
  valuesConfig: {
    APPEARED: { description: 'The box is now in the list: it no longer communicates.' },
    RECOVERED: { description: 'The box communicates again: it is no longer in Ocean’s list of silent boxes.' },
    REQUALIFIED: { description: 'A user entered another reason for the silence, or removed it.' },
    LEFT: { description: 'Only with a filter: the box is still silent, and no longer matches.' },
    ...streamKinds,
  },
});

/** One change of the list of silent boxes. */
@ObjectType({
  description: 'One change of the list of silent boxes, or news about the subscription itself.',
  simpleResolvers: true,
})
export class BoxChange extends LiveChange {
  @Field(() => BoxChangeKind, { description: 'What happened.' })
  kind!: BoxChangeKind;

  @Field(() => Box, {
    nullable: true,
    description:
      'The box, as it is now. Null when `kind` is CURRENT, DELAYED or RESYNC, which are about no box in particular.',
  })
  box!: Box | null;

  @Field(() => SilenceQualification, {
    nullable: true,
    description:
      'Reason that applied before the change, for REQUALIFIED, RECOVERED and LEFT; null when there was none. The present one is `box.silence.qualification`.',
  })
  previousQualification!: SilenceQualification | null;
}
