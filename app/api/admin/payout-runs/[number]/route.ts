import { listBankOrders } from "@/lib/finance";
import { BANKS } from "@/lib/finance/schema";
import { requestCtx } from "@/lib/identity/request-ctx";
import { csvResponse } from "@/lib/platform/csv";
import { problemResponse } from "@/lib/platform/problem";

type Context = { params: Promise<{ number: string }> };

/** The open payouts of a run, as a file for the bank. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [ctx, { number }] = await Promise.all([requestCtx(), params]);
  try {
    const orders = await listBankOrders(ctx, { number });
    const head = ["bank_code", "bank", "account_number", "account_name", "amount", "reference", "shop"];
    const lines = orders.map((order) => [
      order.bankCode,
      BANKS[order.bankCode],
      order.accountNumber,
      order.accountName,
      order.amount,
      `${number} ${order.reference.slice(-6)}`,
      order.shop,
    ]);
    return csvResponse(`${number}.csv`, [head, ...lines]);
  } catch (error) {
    return problemResponse(error, ctx.log);
  }
}
