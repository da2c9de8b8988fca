import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Civility } from './driver.enums.ts';

/** A person who may drive: the short form that travels inside other rows. */
@ObjectType({ description: 'A person who may drive: the short form that travels inside other rows.', simpleResolvers: true })
export class Driver {
  @Field(() => ID, { nullable: true, description: 'Ocean\'s number of the driver.' })
  oceanId?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Initials, as typed into Ocean.' })
  initials?: string | null;

  @Field(() => String, { nullable: true, description: 'Staff number that the employer gave.' })
  personnelNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address on the driver\'s file.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Mobile phone number on the driver\'s file, as typed.' })
  phone?: string | null;

  @Field(() => Civility, { nullable: true, description: 'Form of address.' })
  civility?: Civility | null;

  @Field(() => String, { nullable: true, description: 'The word of Ocean behind civility: read it when civility is UNKNOWN.' })
  civilityRaw?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True once Ocean has deleted the driver logically: kept for history, no longer in use.' })
  isDeleted?: boolean | null;
}
