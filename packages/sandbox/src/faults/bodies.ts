import { jsonType } from '../lists.ts';
import { Readable } from 'node:stream';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Forms of a body that replaces the original one. */
export const bodyShapes = [
  'other-shape',
  'envelope',
  'envelope-list',
  'html',
  'empty',
  'no-content',
  'wrong-charset',
  'iso-8859-1',
  'invalid-utf8',
  'truncated',
] as const;
export type BodyShape = (typeof bodyShapes)[number];

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

const html = `<!DOCTYPE html>
<html lang="fr"><head><title>Maintenance</title></head><body><h1>Service momentanément indisponible</h1></body></html>`;

/** Ocean's error envelope; with status 200 it looks like data. */
const envelope = { oceanStatus: 'internalError', message: 'a fault on demand' };

/** Builds the body that replaces the original one. */
export function wrongBody(shape: BodyShape, right: Buffer): Body {
  switch (shape) {
    case 'other-shape': {
      const isList = right.toString('latin1', 0, 64).trimStart().startsWith('[');
      const other = isList ? { statut: 'OK', donnees: { total: 0 } } : ['OK', 0, null];
      return { type: jsonType, bytes: Buffer.from(JSON.stringify(other)) };
    }
    case 'envelope':
      return { type: jsonType, bytes: Buffer.from(JSON.stringify(envelope)) };
    case 'envelope-list':
      return { type: jsonType, bytes: Buffer.from(JSON.stringify([envelope])) };
    case 'html':
      return { type: 'text/html;charset=utf-8', bytes: Buffer.from(html) };
    case 'empty':
    case 'no-content':
      return { type: jsonType, bytes: Buffer.alloc(0) };
    case 'wrong-charset':
      return { type: 'application/json;charset=utf-16le', bytes: Buffer.from(right.toString(), 'utf16le') };
    case 'iso-8859-1':
      return { type: 'application/json;charset=iso-8859-1', bytes: latin1(right.toString()) };
    case 'invalid-utf8':
      return { type: jsonType, bytes: withBadBytes(right) };
    case 'truncated':
      return { type: jsonType, bytes: right.subarray(0, Math.floor(right.length / 2)) };
  }
}

/** Replaces characters outside Latin-1, such as the typographic apostrophe. */
const latin1 = (text: string): Buffer => Buffer.from(text.replace(/[^\0-\xff]/g, '?'), 'latin1');

/** Inserts a byte that never occurs in UTF-8, and an incomplete sequence, into the first string of the body. */
function withBadBytes(right: Buffer): Buffer {
  const start = right.indexOf(':"');
  const at = start === -1 ? right.length : start + 2;
  return Buffer.concat([right.subarray(0, at), Buffer.from([0xff, 0xc3, 0x28]), right.subarray(at)]);
}

const rejectionText = '{"oceanStatus":"badParameters","message":"les paramètres sont refusés"}';

/** Every form of response to a write that Ocean may use, and some without meaning: name → body. */
const writeResponses = {
  true: 'true',
  false: 'false',
  True: 'True',
  False: 'False',
  'quoted-true': '"True"',
  'quoted-false': '"False"',
  'boolean-true': '{"boolean":true}',
  'boolean-false': '{"boolean":false}',
  'list-true': '[{"boolean":true}]',
  'list-false': '[{"boolean":false}]',
  envelope: rejectionText,
  'envelope-list': `[${rejectionText}]`,
  object: '{}',
  zero: '0',
  null: 'null',
  empty: '',
  html: null,
} as const;

export type WriteResponseForm = keyof typeof writeResponses;

export const writeResponseForms = Object.keys(writeResponses) as [WriteResponseForm, ...WriteResponseForm[]];

/** Body of a form, to be sent with 200. */
export function writeResponseOf(form: WriteResponseForm): Body {
  const body = writeResponses[form];
  return body === null ? wrongBody('html', Buffer.alloc(0)) : { type: jsonType, bytes: Buffer.from(body) };
}

const mebibyte = 1024 * 1024;
const filler = ['{"remplissage":"', '"},'] as const;
const listStart = Buffer.from('[');
const fillerRow = Buffer.from(filler[0] + 'a'.repeat(mebibyte - filler.join('').length) + filler[1]);
const listEnd = Buffer.from('{}]');

/** Generates a JSON list of one-mebibyte rows while it is sent. */
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
 * One row is deflated once and its blocks are repeated: they end on a byte boundary and reference nothing before them.
 */
export function gzipBomb(mebibytes: number): Buffer {
  const [start, middle] = [listStart, fillerRow].map((part) =>
    deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }),
  );
  let sum = crc32(listStart);
  for (let number = 0; number < mebibytes; number++) sum = crc32(fillerRow, sum);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(listEnd, sum), 0);
  trailer.writeUInt32LE(listStart.length + mebibytes * mebibyte + listEnd.length, 4);
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const rows = Array.from({ length: mebibytes }, () => middle ?? Buffer.alloc(0));
  return Buffer.concat([header, start ?? Buffer.alloc(0), ...rows, deflateRawSync(listEnd), trailer]);
}
