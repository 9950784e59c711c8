-- Takes what was kept briefly: of two who try, one gets it.
--
-- KEYS  1 hash: key -> until when, tab, value  2 sorted set of keys by until when
-- ARGV  1 key
local kept = redis.call('HGET', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return kept
