import { burst } from './burst.ts';
import { driversWithHours } from './driver-operation.ts';
import { install } from './install.ts';
import { allBoxes, filteredPage, firstPage } from './operations.ts';
import { pageLatency } from './page-latency.ts';
import { refresh } from './refresh.ts';
import { retained } from './retained.ts';
import { start } from './start.ts';
import { throughput } from './throughput.ts';
import type { Work } from './work.ts';

const everything = 'returns all 10,000 rows; the client sorts and slices';

/** In the order of the table. */
export const works: readonly Work[] = [
  throughput({
    name: 'all',
    what: 'all 1,000 boxes × 5 fields',
    boxes: 1000,
    operation: allBoxes,
    targets: { tailcall: 10, hive: 80, 'hive-response-cache': 80 },
    insteadOfPaging: null,
  }),
  throughput({
    name: 'page',
    what: 'page of 20 of 10,000',
    boxes: 10_000,
    operation: firstPage,
    targets: { bare: 0.5 },
    insteadOfPaging: everything,
  }),
  pageLatency,
  throughput({
    name: 'filtered',
    what: 'filtered, ordered page with summary, of 10,000',
    boxes: 10_000,
    operation: filteredPage,
    targets: { bare: 0.25 },
    insteadOfPaging: 'returns all 10,000 rows; the client filters, sorts, counts and slices',
  }),
  throughput({
    name: 'drivers',
    what: '500 drivers with their hours',
    boxes: 1000,
    operation: driversWithHours,
    targets: { tailcall: 20 },
    insteadOfPaging: null,
  }),
  burst,
  refresh,
  retained,
  start,
  install,
];
