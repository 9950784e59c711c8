-- Adds an account, or changes one that stands at the version that was read.
--
-- KEYS  1 hash: id -> version, tab, account  2 hash: sign-in name -> id
-- ARGV  1 id  2 version that it follows, nothing for a new one  3 new version  4 account  5 sign-in name
-- Gives 1 when it was done, else 0.
local now = redis.call('HGET', KEYS[1], ARGV[1])
if ARGV[2] == '' then
  if now or redis.call('HSETNX', KEYS[2], ARGV[5], ARGV[1]) == 0 then
    return 0
  end
elseif not now or string.match(now, '^%d+') ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3] .. '\t' .. ARGV[4])
return 1
