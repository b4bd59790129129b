-- The windows that all processes of a team share. One run of this script performs one action:
--
--   reserve  takes the next free permit of a budget; returns its time, the current time, and the
--            limit that the service reported
--   release  returns a permit
--   close    closes a window after a 429
--   report   stores the limit that the service reported, and the permits taken without Redis
--
-- Times are whole microseconds on this server's clock; Lua's numbers are exact below 2^53.
local CORE, CONTENT, STATE = KEYS[1], KEYS[2], KEYS[3]
local action, budget, ticket = ARGV[1], ARGV[2], ARGV[3]
local core_period, content_period = tonumber(ARGV[4]), tonumber(ARGV[5])
local default, maximum, per_minute = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local number = tonumber(ARGV[9]) -- close: the minimum time; report: the limit
local FIRST_REPORTED = 10 -- report: budget, ticket and wait of each permit
local MAX_STEPS = 200

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local state = {}
local flat = redis.call('HGETALL', STATE)
for field = 1, #flat, 2 do
  state[flat[field]] = tonumber(flat[field + 1])
end

local function us(number) -- tostring() would round to 14 digits
  return string.format('%.0f', number)
end

local function note(field, value)
  state[field] = value
  redis.call('HSET', STATE, field, us(value))
end

-- A process without its own per_second uses the limit of the service, or else the default.
local per_second = math.min(state.stated or default, maximum)
local core = {key = CORE, name = 'core', limit = per_second, period = core_period}
local content = {key = CONTENT, name = 'content', limit = per_minute, period = content_period}
local windows = {core = {core}, content = {core, content}}
-- Calls that must wait are spaced evenly instead of being sent in bursts. The rate is the same.
local gap = {key = CORE, name = 'core', limit = 1, period = math.floor(core_period / per_second)}
local spaced = {core = {core, gap}, content = {core, content, gap}}

-- Keys expire when they no longer matter.
local function keep(key, wait)
  local ttl = math.ceil((math.max(wait, 0) + content.period) / 1000) + 1000
  if redis.call('PTTL', key) < ttl then
    redis.call('PEXPIRE', key, ttl)
  end
end

-- There is no gap before the frontier of a budget, as long as permits are only added.
local function search_from(at)
  for name in pairs(windows) do
    if (state[name] or 0) > at then
      note(name, at)
    end
  end
end

local function close(window, wait)
  note(window.name .. '_closed', math.max(state[window.name .. '_closed'] or 0, now + wait))
  keep(STATE, wait)
end

local function take(name, at, id)
  for _, window in ipairs(windows[name]) do
    redis.call('ZREMRANGEBYSCORE', window.key, '-inf', us(now - window.period))
    redis.call('ZADD', window.key, us(at), id)
    keep(window.key, at - now)
  end
end

-- Returns a later time to try when a permit at `at` would be one too many, else nil.
local steps = 0
local function next_candidate(window, at)
  steps = steps + 1
  if steps == MAX_STEPS then -- a long queue: skip to its end, even if that misses a gap
    local last = redis.call('ZREVRANGE', CORE, 0, 0, 'WITHSCORES')
    if last[2] and tonumber(last[2]) > at then
      return tonumber(last[2])
    end
  end
  -- Only permits within a period can be in the same window. Scores have even indices.
  local near = redis.call('ZRANGEBYSCORE', window.key,
    '(' .. us(at - window.period), '(' .. us(at + window.period), 'WITHSCORES')
  for first = 2, #near - 2 * (window.limit - 1), 2 do
    local begin, last = tonumber(near[first]), tonumber(near[first + 2 * (window.limit - 1)])
    if math.max(last, at) < math.min(begin, at) + window.period then
      return begin + window.period
    end
  end
  return nil
end

local function earliest(window, at)
  at = math.max(at, state[window.name .. '_closed'] or 0)
  local later = next_candidate(window, at)
  while later do
    at = later
    later = next_candidate(window, at)
  end
  return at
end

local function next_free(group, at)
  local previous
  repeat
    previous = at
    for _, window in ipairs(group) do
      at = earliest(window, at)
    end
  until at == previous
  return at
end

-- If the clock was set back, or belongs to another server after a failover, keep the last time if
-- the step is small. Otherwise start again with closed windows.
local last = state.now or 0
if last - now > core.period then
  local stated = state.stated
  redis.call('DEL', CORE, CONTENT, STATE)
  state = {}
  if stated then
    note('stated', stated)
  end
  close(core, core.period)
  close(content, content.period)
elseif last > now then
  now = last
end

if action == 'reserve' then
  local at = next_free(windows[budget], math.max(now, state[budget] or 0))
  if at > now then
    at = next_free(spaced[budget], at)
  end
  take(budget, at, ticket)
  note(budget, at)
  note('now', now)
  keep(STATE, at - now)
  return {at, now, state.stated or 0}
elseif action == 'release' then
  local at = redis.call('ZSCORE', CORE, ticket) or redis.call('ZSCORE', CONTENT, ticket)
  if at then
    redis.call('ZREM', CORE, ticket)
    redis.call('ZREM', CONTENT, ticket)
    search_from(tonumber(at))
  end
elseif action == 'close' then
  for _, window in ipairs(windows[budget]) do
    close(window, math.max(window.period, number))
  end
elseif action == 'report' then
  if number > 0 and number ~= state.stated then
    note('stated', number)
    search_from(0)
    keep(STATE, 0)
  end
  for first = FIRST_REPORTED, #ARGV, 3 do
    take(ARGV[first], now + tonumber(ARGV[first + 2]), ARGV[first + 1])
  end
end
return {}
