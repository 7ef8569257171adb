import { preparePrismaPool } from "./db";
import type { Prover } from "./secrets/take-over";
import { prepareSqlPool } from "./sql";

/**
 * Another DATABASE_URL: both pools are opened under it and answer before either takes over; those of the old one finish what they
 * began. For that long there are twice as many connections.
 */
export const proveDatabase: Prover = async (url) => {
  const sql = await prepareSqlPool(url);
  try {
    const prisma = await preparePrismaPool(url);
    return {
      take: () => {
        sql.take();
        prisma.take();
      },
      drop: async () => {
        await Promise.all([sql.drop(), prisma.drop()]);
      },
    };
  } catch (error) {
    await sql.drop();
    throw error;
  }
};
