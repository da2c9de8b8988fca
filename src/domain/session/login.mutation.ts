import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { inputArgument } from '../mutations/mutation.type.ts';
import { signIn } from './login.service.ts';
import { LoginInput, LoginPayload } from './login.type.ts';

@Resolver()
export class LoginMutation {
  @Mutation(() => LoginPayload, {
    description:
      'Exchanges a login and password of Ocean for a token of 12 hours. Needs no token. The password is not stored; the login is, in memory until the token ends, for `viewer`.',
  })
  login(
    @Arg('input', () => LoginInput, { ...inputArgument, description: 'Credentials of the user.' }) input: LoginInput,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<LoginPayload> {
    return signIn(input, loaders);
  }
}
