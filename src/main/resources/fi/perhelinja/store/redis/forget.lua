-- Takes one reminder of a conversation away, if it stands at that very time.
--
-- KEYS  1 due  2 about, both as in append.lua
-- ARGV  1 id  2 kind  3 when it was due
local member = ARGV[2] .. ' ' .. ARGV[1]
local stands = redis.call('ZSCORE', KEYS[1], member)
if not stands or tonumber(stands) ~= tonumber(ARGV[3]) then
  return 0
end
redis.call('HDEL', KEYS[2], 'r:' .. ARGV[2])
return redis.call('ZREM', KEYS[1], member)
