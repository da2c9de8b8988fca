import { Readable } from 'node:stream';
import { constants, crc32, deflateRawSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
const row = ['{"remplissage":"', '"},'] as const;
const first = Buffer.from('[');
const one = Buffer.from(row[0] + 'a'.repeat(mebibyte - row.join('').length) + row[1]);
const last = Buffer.from('{}]');

/** Generates a JSON list of one-mebibyte rows while it is sent. */
export function hugeBody(mebibytes: number): Readable {
  return Readable.from(
    (function* () {
      yield first;
      for (let number = 0; number < mebibytes; number++) yield one;
      yield last;
    })(),
  );
}

/**
 * The same list as gzip, about 1 kB for each mebibyte.
 *
 * One row is deflated once and its blocks are repeated: they end on a byte boundary and reference nothing before them.
 */
export function gzipBomb(mebibytes: number): Buffer {
  const [start, middle] = [first, one].map((part) => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }));
  let sum = crc32(first);
  for (let number = 0; number < mebibytes; number++) sum = crc32(one, sum);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(last, sum), 0);
  trailer.writeUInt32LE(first.length + mebibytes * mebibyte + last.length, 4);
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const rows = Array.from({ length: mebibytes }, () => middle ?? Buffer.alloc(0));
  return Buffer.concat([header, start ?? Buffer.alloc(0), ...rows, deflateRawSync(last), trailer]);
}
