import type { Caller } from '../../identity/caller.ts';
import type { OceanRequest } from '../../ocean/client.ts';
import type { Query } from '../../ocean/upstream-request.ts';
import { plainJson } from '../shared/entries.mapping.ts';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { StringsEntry } from '../shared/entries.type.ts';

/** Upstream request of a dry run. */
@ObjectType('PlannedCall', {
  description: 'The upstream request that `validateOnly: true` planned, as Ocean expects it; nothing was sent.',
  simpleResolvers: true,
})
export class PlannedCall {
  @Field(() => String, { description: 'HTTP method.' })
  method!: string;

  @Field(() => String, { description: 'Path of the endpoint, without host.' })
  path!: string;

  @Field(() => [StringsEntry], { description: 'Parameters of the query, each with its values.' })
  query!: StringsEntry[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The JSON body; null: none. Ocean ids are text.',
  })
  body!: unknown;
}

/** Builds the request as the upstream client would send it: with the customer where one is named. */
export function toPlannedRequest(
  { method, path, query, body, namesCustomer }: OceanRequest,
  { customerId }: Caller,
): PlannedCall {
  const customer = customerId === null || namesCustomer === false ? {} : { customerId };
  const entries = Object.entries<Query[string]>({ ...query, ...customer }).flatMap(([key, value]) =>
    value === undefined ? [] : { key, values: [value].flat() },
  );
  return { method, path, query: entries, body: body === undefined ? null : plainJson(body) };
}
