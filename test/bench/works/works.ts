import { burst } from './burst.ts';
import { driversWithHours } from './driver-operation.ts';
import { halfLoad } from './half-load.ts';
import { install } from './install.ts';
import { mixed } from './mixed.ts';
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
  mixed,
  throughput({
    name: 'page',
    what: 'page of 20 of 10,000',
    boxes: 10_000,
    processes: 1,
    operation: firstPage,
    targets: { ours: { bare: 0.6 }, 'ours-uncached': { bare: 0.4 } },
    insteadOfPaging: everything,
  }),
  throughput({
    name: 'filtered',
    what: 'filtered, ordered page with summary, of 10,000',
    boxes: 10_000,
    processes: 1,
    operation: filteredPage,
    targets: { ours: {}, 'ours-uncached': { bare: 0.3 } },
    insteadOfPaging: 'returns all 10,000 rows; the client filters, sorts, counts and slices',
  }),
  throughput({
    name: 'all',
    what: 'all 1,000 boxes × 5 fields',
    boxes: 1000,
    processes: 2,
    operation: allBoxes,
    targets: { ours: {}, 'ours-uncached': { tailcall: 15 } },
    insteadOfPaging: null,
  }),
  throughput({
    name: 'drivers',
    what: '500 drivers with their hours',
    boxes: 1000,
    processes: 2,
    operation: driversWithHours,
    targets: { ours: {}, 'ours-uncached': { tailcall: 2, 'hive-response-cache': 2 } },
    insteadOfPaging: null,
  }),
  halfLoad,
  pageLatency,
  burst,
  refresh,
  retained,
  start,
  install,
];
