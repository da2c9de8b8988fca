import { Field, ObjectType } from 'type-graphql';
import type { CustomerId } from '../../identity/caller.ts';

/** Field of `ViewerPermissions`: what the right behind it allows. */
const permission = (allows: string): PropertyDecorator =>
  Field(() => Boolean, {
    nullable: true,
    description: `True when the caller may ${allows}. Null when it is not known.`,
  });

/** Permissions of the caller: a frontend hides a button when its field is false, and shows it when it is null. */
@ObjectType({
  description:
    'What the caller may do: hide a button when its field is false, and show it when it is null. Null: Ocean does not let the caller read rights, fails, or lists none of the configured codes of the kind. Ocean itself checks every right again.',
  simpleResolvers: true,
})
export class ViewerPermissions {
  @permission('set and delete weekly private hours')
  editRecurringPrivacySchedules!: boolean | null;

  @permission('set and delete exceptions of private hours')
  editExceptionalPrivacySchedules!: boolean | null;

  @permission('make a step private or professional')
  editStepPrivacy!: boolean | null;

  @permission('export lists')
  exportLists!: boolean | null;

  @permission('read boxes that do not communicate')
  readNonCommunicatingBoxes!: boolean | null;

  @permission('read positions of vehicles')
  readPositions!: boolean | null;

  @permission('read private hours')
  readPrivacySchedules!: boolean | null;

  @permission('read eco-driving scores')
  readEcoDriving!: boolean | null;
}

/** The caller, as far as it is known. Its fields are in viewer.resolver.ts. */
@ObjectType({
  description:
    'The caller, as far as it is known: Ocean has no endpoint for it. A part that is not known is null, without an error.',
})
export class Viewer {
  /** Customer that the request names; null: Ocean derives it from the credential. */
  readonly customerId!: CustomerId;
}
