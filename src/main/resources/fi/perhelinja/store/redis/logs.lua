-- Finds conversations by their logs, not by any index: for counting indexes anew. Looks only at the node that has the slot.
--
-- KEYS  1 any key of the slot
-- ARGV  1 where to go on, 0 to begin  2 pattern of the logs
-- Gives where to go on, 0 at the end, and the keys found.
local found = redis.call('SCAN', ARGV[1], 'MATCH', ARGV[2], 'COUNT', 1000)
return {found[1], found[2]}
