import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { sqlExecutor, sqlPool } from "@/lib/platform/sql";
import { type Checkout, checkOutAtOnce, checkOutInSteps } from "./forms/checkout-by-hand";
import type { Goods } from "./world/market";

/**
 * The floor of `api-checkout`: a node:http server that reads JSON, runs the SQL of a checkout and answers. It checks nothing of what it
 * is sent: no signature, no shape, no price. `npm run bench http` starts it; POST /steps and POST /at-once.
 */
const byOffer = await readGoods();

createServer(async (request, response) => {
  if (request.method !== "POST") return response.end();
  try {
    const checkout = checkoutOf(request, await bodyOf(request));
    const placed = await (request.url === "/at-once" ? checkOutAtOnce : checkOutInSteps)(checkout);
    response.writeHead(placed ? 201 : 409, { "content-type": "application/json" });
    response.end(JSON.stringify(placed ?? { code: "OUT_OF_STOCK" }));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), "127.0.0.1");

function checkoutOf({ headers }: IncomingMessage, text: string): Checkout {
  const body = JSON.parse(text);
  // The middle of the token says whose session it is.
  const claims = headers.authorization?.split(".")[1] ?? "";
  return {
    sessionId: JSON.parse(Buffer.from(claims, "base64url").toString()).sid,
    keyHash: hash(String(headers["idempotency-key"])),
    requestHash: hash(text),
    addressId: body.addressId,
    rateId: body.shops[0].rateId,
    goods: body.lines.map((line: { shopProductId: string }) => byOffer.get(line.shopProductId)),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Which level each offer's units are taken from: the other forms written by hand know it too. */
async function readGoods(): Promise<Map<string, Goods>> {
  const goods = await sqlExecutor(sqlPool()).rows<Goods>(
    `SELECT o.id AS shopProductId, o.shopId, o.productId, o.variantId, o.price, l.id AS stockLevelId, l.warehouseId, l.onHand
     FROM ShopProduct o JOIN StockLevel l ON l.shopId = o.shopId AND l.variantId = o.variantId`,
  );
  return new Map(goods.map((one) => [one.shopProductId, one]));
}
