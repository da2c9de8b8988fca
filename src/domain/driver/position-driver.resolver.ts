import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MaybePromise } from '../../snapshot/maybe-promise.ts';
import type { Loaders } from '../loaders.ts';
import { PositionDriver } from '../place/position.type.ts';
import { PrivacyStep } from '../privacy-step/privacy-step.type.ts';
import { TrackedDriver } from '../vehicle-track/tracked-position.type.ts';
import { Driver } from './driver.type.ts';

@Resolver(() => PositionDriver)
export class PositionDriverResolver {
  @FieldResolver(() => Driver, {
    nullable: true,
    description:
      'The driver whom the texts fit: by staff number, unless the names contradict it; without a staff number, by name and phone together. Null when they fit none or several of the drivers that the caller may see. Many positions are one upstream request: the list of drivers.',
  })
  driver(@Root() texts: PositionDriver, @Ctx('loaders') loaders: Loaders): MaybePromise<Driver | null> {
    return loaders.of(texts.customerId).drivers.named(texts);
  }
}

@Resolver(() => TrackedDriver)
export class TrackedDriverResolver {
  @FieldResolver(() => Driver, {
    nullable: true,
    description:
      'The driver with the staff number, unless the name contradicts it. Null when no driver that the caller may see has it, or several have. Many positions are one upstream request: the list of drivers.',
  })
  driver(
    @Root() { customerId, personnelNumber, name }: TrackedDriver,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Driver | null> {
    return personnelNumber === null ? null : loaders.of(customerId).drivers.named({ personnelNumber, fullName: name });
  }
}

@Resolver(() => PrivacyStep)
export class StepDriverResolver {
  @FieldResolver(() => Driver, {
    nullable: true,
    description:
      'The driver at the start of the step, otherwise the one at its end: `start.driver.driver`. Null when Ocean names none, as for private steps, or when the texts fit no single driver.',
  })
  driver(
    @Root() { start, end, customerId }: PrivacyStep,
    @Ctx('loaders') loaders: Loaders,
  ): MaybePromise<Driver | null> {
    const texts = start?.driver ?? end?.driver ?? null;
    return texts && loaders.of(customerId).drivers.named(texts);
  }
}
