import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** Who signs in. Neither field is kept, logged or echoed. */
@InputType({ description: 'Who signs in to Ocean. Neither field is kept, logged or echoed.' })
export class LoginInput {
  @Field(() => String, { description: 'Login of the Ocean account.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(320, { message: 'must have at most 320 characters' })
  login!: string;

  @Field(() => String, { description: 'Its password.' })
  @IsNotEmpty({ message: 'must not be empty' })
  @MaxLength(1024, { message: 'must have at most 1,024 characters' })
  password!: string;
}
