import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';

/** One entry of a map whose keys Ocean does not list: name → texts. */
@ObjectType({ description: 'One entry of a map with open keys: a name and its texts.', simpleResolvers: true })
export class StringsEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean words it.' })
  key!: string;

  @Field(() => [String], { description: 'The texts under the key, in the order of Ocean.' })
  values!: string[];
}

/** One entry of a map whose keys Ocean does not list: name → number. */
@ObjectType({ description: 'One entry of a map with open keys: a name and a number.', simpleResolvers: true })
export class NumberEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean words it.' })
  key!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The number under the key; its unit stands in the name of the field that lists the entries.',
  })
  value!: number | null;
}

/** One entry of a map whose keys and shape Ocean does not list. */
@ObjectType({
  description: 'One entry of a map with open keys: a name and whatever Ocean put there.',
  simpleResolvers: true,
})
export class JsonEntry {
  @Field(() => String, { description: 'Key of the entry, as Ocean words it.' })
  key!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What stands under the key, as it came; integers beyond 2^53 come as text.',
  })
  value!: unknown;
}
