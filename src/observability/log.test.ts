import { describe, expect, it } from 'vitest';
import { createLog, type Log } from './log.ts';

function startLog(level = 'info') {
  const lines: string[] = [];
  const log: Log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

class CallError extends Error {
  override readonly name = 'CallError';
  readonly code = 'UNAVAILABLE';
  readonly operation = 'GET /restapi/list';
  readonly status = 503;
  readonly body = 'secret-body';
}

describe('a log line', () => {
  it('says of a foreseen error its name, code, operation and status', () => {
    const { log, last } = startLog();
    log.error({ err: new CallError('secret-message', { cause: new Error('secret-cause') }) }, 'a call failed');
    expect(last()).toEqual({
      level: 'error',
      time: expect.any(String),
      msg: 'a call failed',
      err: { name: 'CallError', code: 'UNAVAILABLE', operation: 'GET /restapi/list', status: 503 },
    });
  });

  it('says of a bug where it was thrown, and not its message', () => {
    const { log, last, lines } = startLog();
    log.error(new TypeError('secret\n    at secret-place'));
    expect(last()).toMatchObject({ msg: 'error', err: { name: 'TypeError' } });
    expect((last()['err'] as { at: string[] }).at[0]).toContain('log.test.ts');
    expect(lines.join()).not.toContain('secret');
  });

  it('leaves out a code or operation that is not one of ours', () => {
    const { log, lines } = startLog();
    log.error(
      Object.assign(new Error('x'), { code: 'secret code', operation: 'GET /a?token=secret', status: 'secret' }),
    );
    expect(lines.join()).not.toContain('secret');
  });

  it('lets no message through wherever the error stands', () => {
    const { log, lines } = startLog();
    const error = new CallError('secret');
    log.error(error);
    log.error(error, 'failed');
    log.error({ err: error });
    log.error({ cause: error, error }, 'failed');
    log.error('failed %s', error);
    log.child({ part: 'x' }).warn({ err: error });
    expect(lines).toHaveLength(6);
    expect(lines.join()).not.toContain('secret');
  });

  it('keeps everything else as it is', () => {
    const { log, last } = startLog();
    log.info({ list: [1], when: 'now' }, 'hello');
    expect(last()).toMatchObject({ level: 'info', msg: 'hello', list: [1], when: 'now' });
  });

  it('is not written below the level', () => {
    const { log, lines } = startLog('error');
    log.info('hello');
    expect(lines).toEqual([]);
  });
});
