import { requestBytes } from './connection.ts';
import { driveClosed, percentile } from './drive.ts';
import type { Generator } from './measure.ts';

/** Fallback without wrk: a load generator in this process. */
export const own: Generator = {
  name: 'a generator in Node',
  async measure({ url, headers, body }, options) {
    const address = new URL(url);
    const bytes = requestBytes(address, headers, body);
    const onResponse = ({ status }: { status: number }): void => {
      if (status !== 200) throw new Error(`${url} responded ${status}`);
    };
    const drive = await driveClosed(address, () => ({ bytes, onResponse }), options);
    if (drive.firstError !== null) throw new Error(drive.firstError);
    const { requests, perSecond } = drive;
    return { requests, perSecond, latencyMillis: percentile(drive, 0.5) };
  },
};
