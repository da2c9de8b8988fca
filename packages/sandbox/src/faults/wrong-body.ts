import { jsonType } from '../lists.ts';
import type { FaultOf } from './fault.ts';

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

const html = `<!DOCTYPE html>
<html lang="fr"><head><title>Maintenance</title></head><body><h1>Service momentanément indisponible</h1></body></html>`;

/** Ocean's error envelope; with status 200 it looks like data. */
const envelope = { oceanStatus: 'internalError', message: 'a fault on demand' };

/** Builds the body that replaces the original one. */
export function wrongBody(shape: FaultOf<'body'>['shape'], right: Buffer): Body {
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
