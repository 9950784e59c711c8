-- Deletes a conversation with all that is kept of it anywhere, remembers for a while that it was there, and rings.
--
-- KEYS  1-10 as in append.lua
--      11 origins       hash: id -> where its resident came from
--      12 origin-times  sorted set: id by when that was kept
--      13 vault         hash of this conversation: name -> what is sealed
--      14 vault-until   sorted set: id, tab, name by when it is forgotten
-- ARGV  1 id  2 milliseconds for which it is remembered  3 channel of the bell
-- Gives 1 when there was such a conversation, else 0.
local log, about, erased, all, board = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local past, queues, had, due, revisions = KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
local id = ARGV[1]

local fields = redis.call('HGETALL', about)
for i = 1, #fields, 2 do
  local field, value = fields[i], fields[i + 1]
  local kind = string.sub(field, 1, 2)
  if kind == 'r:' then
    redis.call('ZREM', due, string.sub(field, 3) .. ' ' .. id)
  elseif kind == 'h:' then
    redis.call('ZREM', had, string.sub(field, 3) .. '\t' .. id)
  elseif field == 'past' or field == 'past-all' then
    redis.call('ZREM', queues, value)
  elseif field == 'revision' and redis.call('HINCRBY', revisions, value, -1) < 1 then
    redis.call('HDEL', revisions, value)
  end
end
redis.call('HDEL', board, id)
redis.call('HDEL', past, id)
redis.call('ZREM', all, id)
redis.call('HDEL', KEYS[11], id)
redis.call('ZREM', KEYS[12], id)
for _, name in ipairs(redis.call('HKEYS', KEYS[13])) do
  redis.call('ZREM', KEYS[14], id .. '\t' .. name)
end
redis.call('DEL', about, KEYS[13])
if redis.call('DEL', log) == 0 then
  return 0
end
redis.call('SET', erased, '1', 'PX', ARGV[2])
redis.call('PUBLISH', ARGV[3], 'r -1 ' .. id)
return 1
