import { hash } from 'node:crypto';

/** A Lua script, which Redis runs atomically. All its keys have the hash tag of one group. */
export interface Script {
  readonly text: string;
  readonly sha: string;
}

const script = (text: string): Script => ({ text, sha: hash('sha1', text) });

/** Writes, so that a replica or a full Redis is noticed, and returns the clock. */
export const probe = script(`
redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
return redis.call('TIME')`);

/** As `probe`, without writing. */
export const clock = script(`return redis.call('TIME')`);

export const setWithLease = script(`
if redis.call('GET', KEYS[2]) ~= ARGV[3] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`);

export const claim = script(`
local present = redis.call('GET', KEYS[1])
if present then return present end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return false`);

export const increment = script(`
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
local remaining = redis.call('PTTL', KEYS[1])
if remaining < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  remaining = tonumber(ARGV[2])
end
return {value, remaining}`);

/** The fence is the time in microseconds, and more than the last one: it rises after a flush and a set clock too. */
export const acquire = script(`
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
local time = redis.call('TIME')
local fence = tonumber(time[1]) * 1000000 + tonumber(time[2])
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
if fence <= last then fence = last + 1 end
local text = string.format('%.0f', fence)
redis.call('SET', KEYS[2], text, 'PX', ARGV[3])
return text`);

export const renew = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`);

export const release = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`);

/** PEXPIRE is a write: a replica, whose generations may be old, rejects the script. */
export const generations = script(`
local all = redis.call('HGETALL', KEYS[1])
if #all == 0 then
  redis.call('HSET', KEYS[1], '', ARGV[1])
  all = {'', ARGV[1]}
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return all`);

export const bump = script(`
redis.call('HSETNX', KEYS[1], '', ARGV[1])
for index = 3, #ARGV do redis.call('HSET', KEYS[1], ARGV[index], ARGV[1]) end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`);

export const append = script(`
local id = redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[2], '*', 'v', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return id`);

export const entriesAfter = script(`
if ARGV[1] == '' then return redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', ARGV[2]) end
if #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1]) == 0 then return false end
return redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])`);
