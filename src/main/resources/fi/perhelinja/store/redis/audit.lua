-- Adds an entry to the audit, when it follows the last one. One that is repeated is known again by its mark.
--
-- KEYS  1 stream: <number>-0 -> n mark, h hash, e entry
-- ARGV  1 number  2 mark  3 hash before  4 hash  5 entry
-- Gives OK, or the last number, a space and its hash.
local last, before = '0', ARGV[3]
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if newest then
  last, before = string.match(newest[1], '^%d+'), newest[2][4]
  local mine = redis.call('XRANGE', KEYS[1], ARGV[1] .. '-0', ARGV[1] .. '-0')[1]
  if mine and mine[2][2] == ARGV[2] then
    return 'OK'
  end
end
if tonumber(last) + 1 ~= tonumber(ARGV[1]) or before ~= ARGV[3] then
  return last .. ' ' .. before
end
redis.call('XADD', KEYS[1], ARGV[1] .. '-0', 'n', ARGV[2], 'h', ARGV[4], 'e', ARGV[5])
return 'OK'
