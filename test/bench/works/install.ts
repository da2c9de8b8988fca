import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../contestants/root.ts';
import { outputOf } from '../load/measure.ts';
import { spreadOf } from '../spread.ts';
import { nothing, type Work } from './work.ts';

const script = join(root, 'scripts/measure-install.ts');

/** Size of a production install on disk, as printed by `npm run measure:install`. */
export const install: Work = {
  name: 'install',
  oceans: [],
  estimateSeconds: () => 20,
  async run({ log }) {
    await access(script);
    const printed = await outputOf(process.execPath, [script]);
    const megabytes = /([\d.]+) MB +on disk/.exec(printed)?.[1];
    if (megabytes === undefined) throw new Error(`no size in MB in: ${printed}`);
    log(`install: ${megabytes} MB`);
    return {
      ...nothing,
      figures: [
        {
          work: 'install',
          what: 'production install on disk',
          unit: 'MB',
          value: spreadOf([Number(megabytes)]),
          target: { is: 'at most', value: 80 },
        },
      ],
    };
  },
};
