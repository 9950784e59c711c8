-- Takes away of the vault what is over, or all that is kept of a conversation.
--
-- KEYS  1 hash of the conversation: name -> what is sealed  2 sorted set: id, tab, name by when it is forgotten
-- ARGV  1 id  2 the newest time that goes, nothing for all of it  3 the name, or nothing
-- Gives how many went.
local gone = 0
for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
  local member = ARGV[1] .. '\t' .. name
  local over = ARGV[2] == ''
  if not over and name == ARGV[3] then
    local till = redis.call('ZSCORE', KEYS[2], member)
    over = not till or tonumber(till) <= tonumber(ARGV[2])
  end
  if over then
    redis.call('HDEL', KEYS[1], name)
    redis.call('ZREM', KEYS[2], member)
    gone = gone + 1
  end
end
return gone
