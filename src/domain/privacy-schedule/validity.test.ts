import { describe, expect, it } from 'vitest';
import { overlaps, wantedSpan } from './validity.ts';

const span = (start: number | null, end: number | null) => ({
  start: start === null ? null : new Date(start),
  end: end === null ? null : new Date(end),
});

const never = (): Date => {
  throw new Error('The clock was read.');
};

describe('the overlap of a validity with a span', () => {
  it.each([
    [span(10, 20), span(15, 30), true],
    [span(10, 20), span(20, 30), false], // ends are not part of a span
    [span(10, 20), span(0, 10), false],
    [span(10, null), span(1000, null), true],
    [span(null, 10), span(10, null), false],
    [span(null, null), span(5, 6), true],
    [span(10, 10), span(10, 20), true], // closed at its own start
    [span(10, 20), {}, true],
  ])('%o during %o: %s', (validity, during, expected) => {
    expect(overlaps(validity, during)).toBe(expected);
  });

  it('rejects a span that nothing can lie in', () => {
    expect(() => wantedSpan({ during: span(20, 10) }, never)).toThrow('during: end must lie after start.');
    expect(() => wantedSpan({ during: span(null, 10) }, never)).not.toThrow();
    expect(wantedSpan({ during: null, validAt: null, validNow: false }, never)).toBeNull();
  });

  it('of an instant holds what is valid then: from its start on, and no longer at its end', () => {
    const at = wantedSpan({ validAt: new Date(20) }, never);
    expect(
      [span(10, 20), span(20, 30), span(10, 30), span(21, 30), span(20, 20)].map((one) => overlaps(one, at)),
    ).toEqual([false, true, true, false, true]);
    expect(wantedSpan({ validNow: true }, () => new Date(20))).toEqual(at);
  });

  it('rejects two times', () => {
    const [during, validAt, validNow] = [span(1, 2), new Date(1), true];
    expect(() => wantedSpan({ during, validAt }, never)).toThrow('validAt: give validAt or during, not both.');
    const message = 'validNow: leave it out beside during or validAt.';
    expect(() => wantedSpan({ during, validNow }, never)).toThrow(message);
    expect(() => wantedSpan({ validAt, validNow }, never)).toThrow(message);
  });
});
