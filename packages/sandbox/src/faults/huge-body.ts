import { Readable } from 'node:stream';
import { constants, crc32, deflateRawSync } from 'node:zlib';

const mebibyte = 1024 * 1024;
const filler = ['{"remplissage":"', '"},'] as const;
const listStart = Buffer.from('[');
const fillerRow = Buffer.from(filler[0] + 'a'.repeat(mebibyte - filler.join('').length) + filler[1]);
const listEnd = Buffer.from('{}]');

/** Generates a JSON list of fillerRow-mebibyte rows while it is sent. */
export function hugeBody(mebibytes: number): Readable {
  return Readable.from(
    (function* () {
      yield listStart;
      for (let number = 0; number < mebibytes; number++) yield fillerRow;
      yield listEnd;
    })(),
  );
}

/**
 * The same list as gzip, about 1 kB for each mebibyte.
 *
 * One filler is deflated once and its blocks are repeated: they end on a byte boundary and reference nothing before them.
 */
export function gzipBomb(mebibytes: number): Buffer {
  const [start, middle] = [listStart, fillerRow].map((part) => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }));
  let sum = crc32(listStart);
  for (let number = 0; number < mebibytes; number++) sum = crc32(fillerRow, sum);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(listEnd, sum), 0);
  trailer.writeUInt32LE(listStart.length + mebibytes * mebibyte + listEnd.length, 4);
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const rows = Array.from({ length: mebibytes }, () => middle ?? Buffer.alloc(0));
  return Buffer.concat([header, start ?? Buffer.alloc(0), ...rows, deflateRawSync(listEnd), trailer]);
}
