-- Begins a session, or changes one that stands at the version that was read.
--
-- KEYS  1 hash: id -> version, tab, token, tab, token before, tab, session  2 hash: token -> id
--       3 sorted set: id by when it ends
-- ARGV  1 id  2 version that it follows, nothing for a new one  3 new version  4 token  5 token before, or nothing  6 ends
--       7 session
-- Gives 1 when it was done, else 0.
local now = redis.call('HGET', KEYS[1], ARGV[1])
if ARGV[2] ~= '' then
  if not now then
    return 0
  end
  local version, token, before = string.match(now, '^(%d+)\t([^\t]*)\t([^\t]*)\t')
  if version ~= ARGV[2] then
    return 0
  end
  redis.call('HDEL', KEYS[2], token, before)
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3] .. '\t' .. ARGV[4] .. '\t' .. ARGV[5] .. '\t' .. ARGV[7])
redis.call('HSET', KEYS[2], ARGV[4], ARGV[1])
if ARGV[5] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[5], ARGV[1])
end
redis.call('ZADD', KEYS[3], ARGV[6], ARGV[1])
return 1
