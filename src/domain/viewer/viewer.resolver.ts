import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { OceanUser } from '../organisation/ocean-user.type.ts';
import { Customer } from '../organisation/organisation.type.ts';
import { CustomerIdArgument } from '../shared/customer-argument.ts';
import { Right } from './right.type.ts';
import { Viewer, ViewerPermissions } from './viewer.type.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description:
      'The caller. Null with an error only without a credential: whatever Ocean rejects is null below. Without its fields it costs no upstream request, so it does not check the token.',
  })
  viewer(@CustomerIdArgument() customerId: string | null, @Ctx('loaders') loaders: Loaders): Viewer {
    return { customerId: loaders.of(customerId).customerId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Login of the account. Null unless this server issued the token by the mutation `login`, and for callers without a token, whom a service account serves.',
  })
  login(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<string | null> {
    return chain(loaders.of(customerId).viewer.signIn(), (signIn) => signIn?.login ?? null);
  }

  @FieldResolver(() => OceanUser, {
    nullable: true,
    description:
      'Account of the caller: that of the driver whose login is `login`. Null where the login is not known, for accounts that are not a driver’s, and without the right to the list of drivers.',
  })
  user(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<OceanUser | null> {
    return loaders.of(customerId).viewer.user();
  }

  @FieldResolver(() => [Customer], {
    nullable: true,
    description:
      'Customers that `customerId` may name: the one of a user who needs to name none. Null when the request names a customer, as Ocean does not list the others, and when no row names it.',
  })
  customers(
    @Root() { customerId }: Viewer,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly Customer[] | null> {
    return loaders.of(customerId).viewer.customers();
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'Customer whose data is read. Only silent boxes name it: without one, it has the id that the request names, or is null.',
  })
  customer(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<Customer | null> {
    return loaders.of(customerId).viewer.customer();
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When Ocean stops accepting the token: 12 hours after its login. Null for a token that this server did not issue. The token of a service account is renewed before.',
  })
  tokenExpiresAt(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<Date | null> {
    return loaders.of(customerId).viewer.tokenExpiresAt();
  }

  @FieldResolver(() => [Right], {
    nullable: true,
    description:
      'Features of Ocean that the caller may use, of all kinds. Null without an error when Ocean forbids the caller to read them; null with one when Ocean fails. One upstream request a kind.',
  })
  rights(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<readonly Right[] | null> {
    return loaders.of(customerId).rights.all();
  }

  @FieldResolver(() => ViewerPermissions, {
    nullable: true,
    description:
      'What the caller may do. Rights that Ocean does not return make its fields null, without an error. Null with one when Ocean rejects the token, or requires a customer.',
  })
  can(@Root() { customerId }: Viewer, @Ctx('loaders') loaders: Loaders): MaybePromise<ViewerPermissions> {
    return loaders.of(customerId).rights.permissions();
  }
}
