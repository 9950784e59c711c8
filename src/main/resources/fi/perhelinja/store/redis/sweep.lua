-- Takes away of a hash, and of the sorted set of its times, what is older than a time.
--
-- KEYS  1 sorted set of fields by time  2 the hash
-- ARGV  1 the newest time that goes  2 at most so many
-- Gives how many went.
local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, field in ipairs(over) do
  redis.call('ZREM', KEYS[1], field)
  redis.call('HDEL', KEYS[2], field)
end
return #over
