import { describe } from 'vitest';
import { describeAccessibility } from './accessibility.ts';
import { describeBoxes } from './boxes.ts';
import { describeDay } from './day.ts';
import { describeEntities } from './entities.ts';
import { describeHolidays } from './holidays.ts';
import { describeHours } from './hours.ts';
import { describeLive } from './live.ts';
import { describeSession } from './session.ts';
import { describeUsage } from './usage.ts';
import { WebPage } from './web-page.ts';

// One file, as the page is built and served once for all of it.
describe('the example page for a fleet manager', () => {
  const web = new WebPage();
  describeBoxes(web);
  describeHours(web);
  describeDay(web);
  describeUsage(web);
  describeEntities(web);
  describeHolidays(web);
  describeSession(web);
  describeAccessibility(web);
  describeLive(web);
});
