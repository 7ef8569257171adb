SELECT id FROM OutboxEvent WHERE status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3) 
     ORDER BY nextAttemptAt LIMIT ?;

UPDATE OutboxEvent SET status = 'SENDING', claimedBy = ?, attempts = attempts + 1,
       nextAttemptAt = NOW(3) + INTERVAL 30 SECOND
     WHERE id IN (?) AND status IN ('PENDING', 'SENDING') AND nextAttemptAt <= NOW(3);

SELECT id, type, payload, traceparent, attempts FROM OutboxEvent WHERE id IN (?) AND claimedBy = ? AND status = 'SENDING' ORDER BY id;
