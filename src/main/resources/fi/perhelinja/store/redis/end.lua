-- Ends sessions: those that are named, and those that ended by themselves.
--
-- KEYS  1-3 as in session.lua
-- ARGV  1 the newest time of an end that has passed, nothing for none  2 at most so many of those  3... ids
-- Gives how many ended by themselves.
local over = {}
if ARGV[1] ~= '' then
  over = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
end
local passed = #over
for i = 3, #ARGV do
  over[#over + 1] = ARGV[i]
end
for _, id in ipairs(over) do
  local now = redis.call('HGET', KEYS[1], id)
  if now then
    local token, before = string.match(now, '^%d+\t([^\t]*)\t([^\t]*)\t')
    redis.call('HDEL', KEYS[2], token, before)
    redis.call('HDEL', KEYS[1], id)
  end
  redis.call('ZREM', KEYS[3], id)
end
return passed
