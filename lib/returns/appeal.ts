import { requireFresh, requireStaff } from "@/lib/identity";
import { reopenReturn } from "@/lib/ordering";
import type { Ctx } from "@/lib/platform/ctx";
import { DomainError, notFound } from "@/lib/platform/errors";
import { withTransaction } from "@/lib/platform/transaction";
import { receive } from "./receive";
import { findReturn, moveReturn, ownReturn } from "./return-row";
import { APPEAL_DAYS, type AppealInput, type JudgeInput } from "./schema";

/**
 * The customer asks Gerai to judge a shop's no: to the wish, or to what came back. Until it is judged the part does not complete and
 * its money is held. Once a return. @throws REQUEST_STATE once it was judged, or too late; REQUEST_OPEN while another return is open
 */
export async function appealReturn(ctx: Ctx, input: AppealInput): Promise<void> {
  const row = await ownReturn(ctx, input.requestId);
  await withTransaction(ctx, async (tx) => {
    // The part's row first, as whoever asks for a return takes it.
    if (!(await reopenReturn(tx, row.shopOrderId))) {
      const [part] = await tx.sql.rows<{ returnOpen: number }>(
        "SELECT returnOpen FROM ShopOrder WHERE id = ?",
        [row.shopOrderId],
      );
      throw new DomainError(part?.returnOpen && row.status !== "APPEALED" ? "REQUEST_OPEN" : "REQUEST_STATE");
    }
    await moveReturn(tx, row, {
      from: ["REJECTED"],
      to: "APPEALED",
      appeal: input.appeal,
      only: `judgedAt IS NULL AND endedAt > NOW(3) - INTERVAL ${APPEAL_DAYS} DAY`,
    });
  });
}

/**
 * Staff decide an appeal, with a reason both sides read: the customer's money goes back at once (nobody looked at the goods, so none
 * is put on sale), or once the goods are back at the shop, or the shop's no stands for good.
 *
 * @throws NOT_FOUND; REQUEST_STATE unless it is appealed; INVALID_INPUT for goods that are not with the customer; STEP_UP_REQUIRED
 */
export async function judgeAppeal(ctx: Ctx, input: JudgeInput): Promise<void> {
  requireStaff(ctx, "SUPPORT");
  await requireFresh(ctx);
  const row = await findReturn(ctx, input.requestId);
  if (!row) throw notFound("return");
  const { decision, reason: judgement } = input;
  if (decision === "SEND_BACK" && (row.sentAt || row.reason === "NOT_RECEIVED"))
    throw new DomainError("INVALID_INPUT", { field: "decision" });
  await withTransaction(ctx, async (tx) => {
    if (decision === "REFUND") return receive(tx, row, { from: ["APPEALED"], named: null, judgement });
    await moveReturn(tx, row, {
      from: ["APPEALED"],
      to: decision === "SEND_BACK" ? "APPROVED" : "REJECTED",
      judgement,
    });
  });
}
