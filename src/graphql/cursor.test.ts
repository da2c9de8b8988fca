import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

it.each([12, -0.5, 1e21, null, 'AB-123-CD', 'Éric "le" \\ \n \u0000 漢', '\ud800', ''])('decodes %j', (value) => {
  const keyset = { value, oceanId: '9007199254740993' };
  expect(decodeCursor('after', encodeCursor('REGISTRATION.ASC', keyset), 'REGISTRATION.ASC')).toEqual(keyset);
});

it('keeps its encoding, as clients store cursors', () => {
  const cursor = encodeCursor('DAYS_SILENT.DESC', { value: 12, oceanId: '7' });
  expect(Buffer.from(cursor, 'base64url').toString()).toBe('["DAYS_SILENT.DESC",12,"7"]');
});
