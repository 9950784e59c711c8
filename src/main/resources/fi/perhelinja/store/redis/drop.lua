-- Deletes revisions of the guide that no conversation stands on, and that no node that is alive begins conversations with.
--
-- KEYS  1 hash: revision -> files  2 sorted set: revision by when a node last said that it begins conversations with it
-- ARGV  1 revision that the asking node begins with  2 milliseconds for which a node's word holds  3... revisions in use
-- Gives how many were deleted.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[2], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - ARGV[2])
local used = {}
for i = 3, #ARGV do
  used[ARGV[i]] = true
end
local dropped = 0
for _, revision in ipairs(redis.call('HKEYS', KEYS[1])) do
  if not used[revision] and not redis.call('ZSCORE', KEYS[2], revision) then
    redis.call('HDEL', KEYS[1], revision)
    dropped = dropped + 1
  end
end
return dropped
