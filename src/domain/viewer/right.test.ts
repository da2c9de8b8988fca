import { expect, it } from 'vitest';
import { toRight } from './right.mapping.ts';
import { rightsRequest } from './right.upstream.ts';

it('maps a right, with or without its detail', () => {
  const fonctionnaliteDto = { idFonctionnalite: 44, description: 'Exporter', ordre: 4, typeElement: 'ACTION' };
  expect(toRight({ enumCode: 'EXPORTER', fonctionnaliteDto })).toEqual({
    code: 'EXPORTER',
    oceanId: '44',
    description: 'Exporter',
    position: 4,
    kind: 'ACTION',
  });
  expect(toRight({ enumCode: 'EXPORTER', fonctionnaliteDto: null })).toMatchObject({ code: 'EXPORTER', oceanId: null });
});

it('grants nothing without a code', () => {
  for (const enumCode of [null, '', ' ', {} as never]) expect(toRight({ enumCode })).toBeNull();
});

it('requests the rights of one kind', () => {
  expect(rightsRequest('ACTION').query).toEqual({ elementType: 'ACTION' });
});
