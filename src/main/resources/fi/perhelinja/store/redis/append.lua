-- Appends a commit to a conversation, counts its rows of the indexes anew, sets when Redis itself lets go of it, and rings:
-- all of it, or nothing. With an empty body it appends nothing and only counts; the log must then stand at that very number.
-- An append that is repeated, because its answer was lost, is known again by its mark.
--
-- KEYS  1 log        stream: <number>-0 -> n the mark of the append, b the commit
--       2 about      hash: what the indexes hold of this conversation
--       3 erased     there when the conversation was erased
--       4 all        sorted set: ids of conversations
--       5 board      hash: id -> row of the waiting list
--       6 past       hash: id -> when, tab, row that is past
--       7 queues     sorted set: queue, tab, when, tab, id of each row that is past; under * all of them
--       8 had        sorted set: worker, tab, id
--       9 due        sorted set: kind, space, id by when it is due
--      10 revisions  hash: revision -> how many conversations stand on it
-- ARGV  1 id  2 number  3 mark  4 body  5 when, in as many digits as ever  6 revision, or nothing  7 milliseconds until Redis
--       lets go of it, or 0  8 channel of the bell  9 stage: live, past, both (past, and on the board all the same), or nothing  10 queue  11 row
--      12 how many workers  13... the workers, then kind and time of each reminder
-- Gives OK, CONFLICT or GONE.
local log, about, erased, all, board = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local past, queues, had, due, revisions = KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
local id, number, mark, body, at = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5]
local revision, lease, channel, stage = ARGV[6], tonumber(ARGV[7]), ARGV[8], ARGV[9]
local queue, row, workers = ARGV[10], ARGV[11], tonumber(ARGV[12])

local last = 0
local newest = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
if newest then
  last = tonumber(string.match(newest[1], '^%d+'))
elseif redis.call('EXISTS', erased) == 1 then
  return 'GONE'
end
if body == '' then
  if last ~= number then
    return 'CONFLICT'
  end
elseif last >= number then
  local there = redis.call('XRANGE', log, ARGV[2] .. '-0', ARGV[2] .. '-0')[1]
  if there and there[2][2] == mark then
    return 'OK'
  end
  return 'CONFLICT'
elseif last + 1 ~= number then
  return 'CONFLICT'
else
  redis.call('XADD', log, ARGV[2] .. '-0', 'n', mark, 'b', body)
end

local was = {}
local fields = redis.call('HGETALL', about)
for i = 1, #fields, 2 do
  was[fields[i]] = fields[i + 1]
end

redis.call('ZADD', all, 0, id)
for field in pairs(was) do
  if string.sub(field, 1, 2) == 'r:' then
    redis.call('ZREM', due, string.sub(field, 3) .. ' ' .. id)
    redis.call('HDEL', about, field)
  end
end
for i = 13 + workers, #ARGV, 2 do
  redis.call('ZADD', due, ARGV[i + 1], ARGV[i] .. ' ' .. id)
  redis.call('HSET', about, 'r:' .. ARGV[i], ARGV[i + 1])
end

if was['past'] then
  redis.call('ZREM', queues, was['past'], was['past-all'])
  redis.call('HDEL', about, 'past', 'past-all')
end
if stage == 'past' or stage == 'both' then
  local member, everywhere = queue .. '\t' .. at .. '\t' .. id, '*\t' .. at .. '\t' .. id
  if stage == 'both' then
    redis.call('HSET', board, id, row)
  else
    redis.call('HDEL', board, id)
  end
  redis.call('HSET', past, id, at .. '\t' .. row)
  redis.call('ZADD', queues, 0, member, 0, everywhere)
  redis.call('HSET', about, 'past', member, 'past-all', everywhere)
else
  redis.call('HDEL', past, id)
  if stage == 'live' then
    redis.call('HSET', board, id, row)
  else
    redis.call('HDEL', board, id)
  end
end
for i = 13, 12 + workers do
  redis.call('ZADD', had, 0, ARGV[i] .. '\t' .. id)
  redis.call('HSET', about, 'h:' .. ARGV[i], '')
end

if revision ~= '' and was['revision'] ~= revision then
  if was['revision'] and redis.call('HINCRBY', revisions, was['revision'], -1) < 1 then
    redis.call('HDEL', revisions, was['revision'])
  end
  redis.call('HINCRBY', revisions, revision, 1)
  redis.call('HSET', about, 'revision', revision)
end

if lease > 0 then
  redis.call('PEXPIRE', log, lease)
  redis.call('PEXPIRE', about, lease)
else
  redis.call('PERSIST', log)
  redis.call('PERSIST', about)
end
redis.call('PUBLISH', channel, 'r ' .. ARGV[2] .. ' ' .. id)
return 'OK'
