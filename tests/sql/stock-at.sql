SELECT g.onHandAfter AS onHand, g.reservedAfter AS reserved, g.cause, g.createdAt AS changedAt FROM StockLedger g
WHERE g.stockLevelId = ? AND g.createdAt <= ? ORDER BY g.createdAt DESC, g.id DESC LIMIT 1;
