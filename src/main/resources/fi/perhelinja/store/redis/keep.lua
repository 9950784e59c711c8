-- Keeps a value in a hash, and its time in a sorted set beside it.
--
-- KEYS  1 hash  2 sorted set
-- ARGV  1 field of the hash  2 value  3 member of the sorted set  4 time
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
return 1
