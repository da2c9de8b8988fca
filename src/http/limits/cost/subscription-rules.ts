import { type FieldRule, listed, named } from './request-count.ts';

/** Costs of one event of a subscription, and of the reading that leads to it. One reading serves all who listen. */
export const subscriptionRules: Readonly<Record<string, FieldRule>> = {
  'Subscription.nonCommunicatingBoxChanged': reading('boxes'),
  'Subscription.vehiclePositionChanged': {
    calls: (place, count, field) => {
      count.lists(place, 'positions', ...(field.within('filter', 'entityIds') ? ['vehicles'] : []));
    },
    below: () => named,
  },
  'Subscription.privacyScheduleChanged': {
    calls: (place, count) => {
      count.lists(place, 'drivers', 'recurring', 'exceptional');
      count.guess(); // each driver is read alone where Ocean does not list the hours of all
    },
    below: () => named,
  },
  'Subscription.stepPrivacyChanged': { calls: (place, count) => count.each(place, 'steps'), below: () => named },
  'BoxChange.box': { below: () => listed },
  'PrivacyScheduleChange.driver': { below: () => listed },
};

function reading(list: string): FieldRule {
  return { calls: (place, count) => count.lists(place, list), below: () => listed };
}
