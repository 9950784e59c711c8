-- Puts one value of a hash into the place of another, unless somebody was there before.
--
-- KEYS  1 hash  2 hash: queue -> when somebody was last at work in it
-- ARGV  1 field  2 what stands there, nothing when nothing does  3 what shall stand there, nothing to take it away
--       4 until when somebody is at work  5... in which queues
-- Gives 1 when it was done, else 0.
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] then
  return 0
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
for i = 5, #ARGV do
  redis.call('HSET', KEYS[2], ARGV[i], ARGV[4])
end
return 1
