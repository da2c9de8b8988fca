import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';

/** Entry of a map whose keys Ocean does not document: key → texts. */
@ObjectType({ description: 'One entry of a map with open keys: a key and its texts.', simpleResolvers: true })
export class StringsEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean sends it.' })
  key!: string;

  @Field(() => [String], { description: 'Texts of the entry, in Ocean’s order.' })
  values!: string[];
}

/** Entry of a map whose keys Ocean does not document: key → number. */
@ObjectType({ description: 'One entry of a map with open keys: a key and a number.', simpleResolvers: true })
export class NumberEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean sends it.' })
  key!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Number of the entry; the field that lists the entries documents its unit. Null when it is not a number.',
  })
  value!: number | null;
}

/** Entry of a map whose keys and values Ocean does not document. */
@ObjectType({
  description: 'One entry of a map with open keys: a key and any JSON.',
  simpleResolvers: true,
})
export class JsonEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean sends it.' })
  key!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'JSON value of the entry; integers above 2^53 are text.',
  })
  value!: unknown;
}
