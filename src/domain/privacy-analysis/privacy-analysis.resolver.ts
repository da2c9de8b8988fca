import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders.ts';
import { PrivacyAnalysisInput } from './privacy-analysis.input.ts';
import { PrivacyAnalysis } from './privacy-analysis.type.ts';

@Resolver()
export class PrivacyAnalysisResolver {
  @Query(() => PrivacyAnalysis, {
    nullable: true,
    description:
      'Private and professional use summed up by driver or by vehicle, along the tree of entities. Null: Ocean has nothing to analyse. For a figure beside a vehicle or driver, take its privacyUsage.',
  })
  privacyAnalysis(
    @Arg('input', () => PrivacyAnalysisInput, { description: 'What to analyse.' }) input: PrivacyAnalysisInput,
    @Arg('customerId', () => ID, {
      nullable: true,
      description: 'The customer meant, for a user with several; otherwise the header x-customer-id, then the default.',
    })
    customerId: string | null | undefined,
    @Ctx('loaders') loaders: Loaders,
  ): Promise<PrivacyAnalysis | null> {
    return loaders.of(customerId).analyses.load(input);
  }
}
