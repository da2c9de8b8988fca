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

/**
 * While the secret is changed, each script gets the names under both secrets, and treats them as one: what either has counts,
 * and both are written. Of two values the one that expires last was written last.
 */
const newest = `
local function newest(from, to)
  local value, remaining = false, -1
  for index = from, to do
    local one = redis.call('GET', KEYS[index])
    local left = one and redis.call('PTTL', KEYS[index]) or -1
    if one and left > remaining then value, remaining = one, left end
  end
  return value, remaining
end
`;

export const get = script(`${newest}
local value = newest(1, #KEYS)
return value`);

/** ARGV: time to live, token of the lease or '', values. KEYS: names, leases. */
export const set = script(`
local count = #ARGV - 2
local holds = ARGV[2] == ''
for index = count + 1, #KEYS do
  if redis.call('GET', KEYS[index]) == ARGV[2] then holds = true end
end
if not holds then return 0 end
for index = 1, count do redis.call('SET', KEYS[index], ARGV[index + 2], 'PX', ARGV[1]) end
return 1`);

/** ARGV: time to live, values. */
export const claim = script(`${newest}
local present = newest(1, #KEYS)
if present then return present end
for index = 1, #KEYS do redis.call('SET', KEYS[index], ARGV[index + 1], 'PX', ARGV[1]) end
return false`);

export const touch = script(`
local found = 0
for index = 1, #KEYS do found = math.max(found, redis.call('PEXPIRE', KEYS[index], ARGV[1])) end
return found`);

export const increment = script(`
local value, remaining = 0, 0
for index = 1, #KEYS do
  local one = redis.call('INCRBY', KEYS[index], ARGV[1])
  local left = redis.call('PTTL', KEYS[index])
  if left < 0 then
    redis.call('PEXPIRE', KEYS[index], ARGV[2])
    left = tonumber(ARGV[2])
  end
  if one > value then value, remaining = one, left end
end
return {value, remaining}`);

/**
 * The fence is the time in microseconds, and more than the last one: it rises after a flush and a set clock too. KEYS: leases,
 * fences.
 */
export const acquire = script(`
local count = #KEYS / 2
for index = 1, count do
  if redis.call('GET', KEYS[index]) then return false end
end
local time = redis.call('TIME')
local fence = tonumber(time[1]) * 1000000 + tonumber(time[2])
for index = count + 1, #KEYS do
  local last = tonumber(redis.call('GET', KEYS[index]) or '0')
  if fence <= last then fence = last + 1 end
end
local text = string.format('%.0f', fence)
for index = 1, count do
  redis.call('SET', KEYS[index], ARGV[1], 'PX', ARGV[2])
  redis.call('SET', KEYS[count + index], text, 'PX', ARGV[3])
end
return text`);

export const renew = script(`
local renewed = 0
for index = 1, #KEYS do
  if redis.call('GET', KEYS[index]) == ARGV[1] then renewed = redis.call('PEXPIRE', KEYS[index], ARGV[2]) end
end
return renewed`);

export const release = script(`
local released = 0
for index = 1, #KEYS do
  if redis.call('GET', KEYS[index]) == ARGV[1] then released = redis.call('DEL', KEYS[index]) end
end
return released`);

/**
 * PEXPIRE is a write: a replica, whose generations may be old, rejects the script. Generations that are missing under one of two
 * secrets are copied, so that instances with one of them agree with those that have both.
 */
export const generations = script(`
local all = {}
for index = 1, #KEYS do all[index] = redis.call('HGETALL', KEYS[index]) end
local known = #all[1] > 0 and all[1] or all[#KEYS]
if #known == 0 then known = {'', ARGV[1]} end
for index = 1, #KEYS do
  if #all[index] == 0 then
    for field = 1, #known, 2 do redis.call('HSET', KEYS[index], known[field], known[field + 1]) end
    all[index] = known
  end
  redis.call('PEXPIRE', KEYS[index], ARGV[2])
end
return all`);

export const bump = script(`
for index = 1, #KEYS do
  redis.call('HSETNX', KEYS[index], '', ARGV[1])
  for field = 3, #ARGV do redis.call('HSET', KEYS[index], ARGV[field], ARGV[1]) end
  redis.call('PEXPIRE', KEYS[index], ARGV[2])
end
return 1`);

export const append = script(`
local id = redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[2], '*', 'v', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return id`);

export const entriesAfter = script(`
if ARGV[1] == '' then return redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', ARGV[2]) end
if #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1]) == 0 then return false end
return redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+', 'COUNT', ARGV[2])`);
