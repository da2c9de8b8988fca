import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.ts';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import { Driver } from '../driver/driver.type.ts';
import type { Loaders } from '../loaders.ts';
import { EcoDrivingScore } from './eco-driving.type.ts';
import { requestedMonths } from './months.ts';

@Resolver(() => Driver)
export class DriverEcoDrivingResolver {
  @FieldResolver(() => [EcoDrivingScore], {
    nullable: true,
    description:
      'Eco-driving scores of the driver by month, one item for each month, also for those without scores. All drivers requested together are one upstream request a month. Null with an error when Ocean does not return a month, or the list of drivers.',
  })
  ecoDriving(
    @Root() driver: Driver,
    @Arg('from', () => LocalDate, { description: 'First day of the first month, such as 2026-09-01.' }) from: string,
    @Arg('to', () => LocalDate, {
      description: 'First day after the last month, such as 2026-11-01 for October: 1 to 12 months after `from`.',
    })
    to: string,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<readonly EcoDrivingScore[]> {
    return loaders.of(driver.customerId).ecoDriving.ofDriver(driver.oceanId, requestedMonths(from, to));
  }
}
