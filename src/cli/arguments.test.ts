import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from './arguments.ts';

describe('the arguments', () => {
  it('may be left out', () => {
    expect(readArguments([])).toEqual({ workers: undefined, isHelp: false });
  });

  it.each([
    [['--workers', '4'], '4'],
    [['--workers=auto'], 'auto'],
  ])('name the workers: %j', (args, workers) => {
    expect(readArguments(args).workers).toBe(workers);
  });

  it.each([
    [['--workers', '0'], '--workers must be a whole number from 1 to 256, or auto'],
    [['--workers', 'many'], '--workers must be a whole number'],
    [['--workers'], "'--workers <value>' argument missing"],
    [['--wheels', '4'], "Unknown option '--wheels'"],
    [['4'], "Unexpected argument '4'"],
  ])('are rejected with a clear error: %j', (args, message) => {
    expect(() => readArguments(args)).toThrow(UsageError);
    expect(() => readArguments(args)).toThrow(message);
  });
});
