import { describe, expect, it, vi } from 'vitest';
import { createLog, type Log } from './log.ts';

function startLog(level = 'info') {
  const lines: string[] = [];
  const log: Log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code = 'UNAVAILABLE';
  readonly operation = 'GET /restapi/list';
  readonly status = 503;
  readonly body = 'secret-body';
}

describe('a log line', () => {
  it('has the time to the millisecond', () => {
    const { log, lines } = startLog();
    vi.useFakeTimers({ toFake: ['Date'] });
    const times = ['2026-06-12T10:00:00.007Z', '2026-06-12T10:00:00.120Z', '2026-06-12T10:00:01.000Z'];
    for (const time of times) {
      vi.setSystemTime(time);
      log.info('something');
    }
    vi.useRealTimers();
    expect(lines.map((line) => (JSON.parse(line) as { time: string }).time)).toEqual(times);
  });

  it('has the name, code, operation and status of an expected error', () => {
    const { log, last } = startLog();
    log.error({ err: new RequestError('secret-message', { cause: new Error('secret-cause') }) }, 'a request failed');
    expect(last()).toEqual({
      level: 'error',
      time: expect.any(String),
      msg: 'a request failed',
      err: { name: 'RequestError', code: 'UNAVAILABLE', operation: 'GET /restapi/list', status: 503 },
    });
  });

  it('has the stack of a bug, but not its message', () => {
    const { log, last, lines } = startLog();
    log.error(new TypeError('secret\n    at secret-place'));
    expect(last()).toMatchObject({ msg: 'error', err: { name: 'TypeError' } });
    expect((last()['err'] as { at: string[] }).at[0]).toContain('log.test.ts');
    expect(lines.join()).not.toContain('secret');
  });

  it('omits a code or operation of unknown form', () => {
    const { log, lines } = startLog();
    log.error(
      Object.assign(new Error('x'), { code: 'secret code', operation: 'GET /a?token=secret', status: 'secret' }),
    );
    expect(lines.join()).not.toContain('secret');
  });

  it('omits the message wherever the error stands', () => {
    const { log, lines } = startLog();
    const error = new RequestError('secret');
    log.error(error);
    log.error(error, 'failed');
    log.error({ err: error });
    log.error({ cause: error, error }, 'failed');
    log.error('failed %s', error);
    log.child({ part: 'x' }).warn({ err: error });
    expect(lines).toHaveLength(6);
    expect(lines.join()).not.toContain('secret');
  });

  it('keeps all other fields unchanged', () => {
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
