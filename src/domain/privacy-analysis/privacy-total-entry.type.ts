import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { plainJson } from '../entries.mapping.ts';
import { PrivacyTotal } from './privacy-total.type.ts';

/** One entry of a map of the analysis whose keys Ocean does not list: a name, and most often sums. */
@ObjectType({ description: 'One entry of a map of the analysis: a name and its sums.', simpleResolvers: true })
export class PrivacyTotalEntry {
  @Field(() => String, {
    description:
      'Key of the entry, as Ocean words it: a driver, a vehicle, one of them and a day (in the DETAIL modes), or a flag.',
  })
  readonly key: string;

  @Field(() => PrivacyTotal, { nullable: true, description: 'The sums; null when Ocean put something else there.' })
  readonly total: PrivacyTotal | null;

  /** As Ocean gave it; copied only when somebody asks for it. */
  readonly #wire: unknown;

  constructor(key: string, total: PrivacyTotal | null, wire: unknown) {
    this.key = key;
    this.total = total;
    this.#wire = wire;
  }

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What stands under the key, as it came; integers beyond 2^53 come as text.',
  })
  get value(): unknown {
    return plainJson(this.#wire);
  }
}
