import { expect, it } from 'vitest';
import { ClientBytes } from './client-bytes.ts';

function start(maxBytes: number) {
  const clientBytes = new ClientBytes(maxBytes);
  const dropped: string[] = [];
  const open = (name: string, bytes: number) => {
    const buffer = clientBytes.open(name.slice(0, 1), () => dropped.push(name));
    clientBytes.add(buffer, bytes);
    return buffer;
  };
  return { clientBytes, dropped, open };
}

it('drops the largest buffer of the address that uses most memory', () => {
  const { dropped, open } = start(100);
  open('a1', 20);
  open('a2', 30);
  open('a3', 10);
  open('b1', 40);
  expect(dropped).toEqual([]);
  open('c1', 1);
  expect(dropped).toEqual(['a2']);
});

it('drops a buffer that grows too large alone', () => {
  const { clientBytes, dropped, open } = start(100);
  open('b1', 10);
  const buffer = open('a1', 80);
  clientBytes.add(buffer, 20);
  expect(dropped).toEqual(['a1']);
  clientBytes.add(buffer, 1000); // bytes that come after it was dropped count no more
  clientBytes.release(buffer);
  open('b2', 90);
  expect(dropped).toEqual(['a1']);
});

it('does not count released buffers', () => {
  const { clientBytes, dropped, open } = start(100);
  for (let count = 0; count < 10; count += 1) clientBytes.release(open('a1', 90));
  open('b1', 100);
  expect(dropped).toEqual([]);
});
