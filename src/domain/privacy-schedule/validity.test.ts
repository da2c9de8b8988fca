import { describe, expect, it } from 'vitest';
import { nextChange, overlaps, wantedSpan } from './validity.ts';

const span = (start: number | null, end: number | null) => ({
  start: start === null ? null : new Date(start),
  end: end === null ? null : new Date(end),
});

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
    expect(() => wantedSpan({ during: span(20, 10) }, null)).toThrow('during: end must lie after start.');
    expect(() => wantedSpan({ during: span(null, 10) }, null)).not.toThrow();
    expect(wantedSpan({ during: null, validAt: null }, null)).toBeNull();
  });

  it('of an instant holds what is valid then: from its start on, and no longer at its end', () => {
    const at = wantedSpan({ validAt: new Date(20) }, null);
    expect(
      [span(10, 20), span(20, 30), span(10, 30), span(21, 30), span(20, 20)].map((one) => overlaps(one, at)),
    ).toEqual([false, true, true, false, true]);
    expect(wantedSpan({}, new Date(20))).toEqual(at);
  });

  it.each([
    [span(30, 40), 30], // it begins
    [span(10, 40), 40], // it ends
    [span(20, 40), 40],
    [span(20, 20), 21], // closed at its own start, which is now
    [span(10, 20), Infinity], // over
    [span(null, null), Infinity],
    [null, Infinity],
  ])('changes after the instant 20 for %o at %d', (validity, expected) => {
    expect(nextChange(validity, new Date(20))).toBe(expected);
  });

  it('rejects two times', () => {
    const [during, validAt] = [span(1, 2), new Date(1)];
    expect(() => wantedSpan({ during, validAt }, null)).toThrow('validAt: give validAt or during, not both.');
    const message = 'validNow: leave it out beside during or validAt.';
    expect(() => wantedSpan({ during }, new Date(1))).toThrow(message);
    expect(() => wantedSpan({ validAt }, new Date(1))).toThrow(message);
  });
});
