import { expect, it } from 'vitest';
import { fold, writeFolded } from './text-index.ts';

it.each(['AB-123 cd', 'Éléonore d’Açores', 'ÀÖØß Łódź', 'x\u0000y', 'İstanbul', 'Straße', ''])(
  'writes %j as the slow way folds it, or leaves it to that',
  (text) => {
    const bytes = Buffer.alloc(64);
    const end = writeFolded(text, bytes, 0);
    expect(end === null || bytes.toString('utf8', 0, end) === fold(text)).toBe(true);
  },
);

it('writes what French fleets hold itself, and leaves other letters', () => {
  const bytes = Buffer.alloc(64);
  expect(bytes.toString('utf8', 0, writeFolded('Éric-Noël ÇA 12', bytes, 0) ?? 0)).toBe('ericnoelca12');
  expect(writeFolded('œuvre', bytes, 0)).toBeNull();
  expect(writeFolded('Жанна', bytes, 0)).toBeNull();
});
