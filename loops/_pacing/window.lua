-- The window that everybody who calls for one team shares. One call of this script does one thing:
--
--   reserve  takes the next free start of a budget; answers with it, the present, and the stated limit
--   release  gives a start back
--   close    a 429: nobody starts for a while
--   tell     what a process has learnt or done by itself: the stated limit, and its own starts
--
-- Times are whole microseconds on this server's clock; below 2^53 Lua counts them exactly.
local CORE, CONTENT, STATE = KEYS[1], KEYS[2], KEYS[3]
local action, budget, ticket = ARGV[1], ARGV[2], ARGV[3]
local core_period, content_period = tonumber(ARGV[4]), tonumber(ARGV[5])
local unstated, ceiling, per_minute = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local number = tonumber(ARGV[9]) -- close: for how long at least; tell: the limit
local FIRST_TOLD = 10 -- tell: budget, ticket and wait of each start
local MOST_STEPS = 200

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

-- Without a per_second of its own, a process goes by what the server states, or else the default.
local per_second = math.min(state.stated or unstated, ceiling)
local core = {key = CORE, name = 'core', limit = per_second, period = core_period}
local content = {key = CONTENT, name = 'content', limit = per_minute, period = content_period}
local windows = {core = {core}, content = {core, content}}
-- Those who have to wait start one by one, not in volleys: they do not get into one another's way,
-- and what delays one of them delays its neighbours, too. The whole takes no longer.
local gap = {key = CORE, name = 'core', limit = 1, period = math.floor(core_period / per_second)}
local spaced = {core = {core, gap}, content = {core, content, gap}}

-- Nothing is kept for longer than it can matter.
local function keep(key, wait)
  local ttl = math.ceil((math.max(wait, 0) + content.period) / 1000) + 1000
  if redis.call('PTTL', key) < ttl then
    redis.call('PEXPIRE', key, ttl)
  end
end

-- No free start lies before the frontier of a budget, as long as starts are only added.
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

-- A later candidate when a start at `at` would be one too many, else nil.
local steps = 0
local function blocked(window, at)
  steps = steps + 1
  if steps == MOST_STEPS then -- rather miss a gap than search a long queue through
    local last = redis.call('ZREVRANGE', CORE, 0, 0, 'WITHSCORES')
    if last[2] and tonumber(last[2]) > at then
      return tonumber(last[2])
    end
  end
  -- Only those nearer than a period can share a stretch with it. Scores are at even places.
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
  local later = blocked(window, at)
  while later do
    at = later
    later = blocked(window, at)
  end
  return at
end

local function next_free(kinds, at)
  local asked
  repeat
    asked = at
    for _, window in ipairs(kinds) do
      at = earliest(window, at)
    end
  until at == asked
  return at
end

-- A clock that is set back, or another server's after a failover: stand still if it is little, else
-- begin anew behind a full window.
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
elseif action == 'tell' then
  if number > 0 and number ~= state.stated then
    note('stated', number)
    search_from(0)
    keep(STATE, 0)
  end
  for told = FIRST_TOLD, #ARGV, 3 do
    take(ARGV[told], now + tonumber(ARGV[told + 2]), ARGV[told + 1])
  end
end
return {}
