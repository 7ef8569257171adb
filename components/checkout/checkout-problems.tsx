import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { CheckoutProblem } from "@/lib/ordering";
import { formatRupiah } from "@/lib/platform/money";
import type { useCheckout } from "./use-checkout";

type Mending = Pick<
  ReturnType<typeof useCheckout>,
  "takeLeft" | "acceptPrice" | "remove" | "leaveOut" | "quoting"
>;

/** What stands between the buyer and the order, each with its way out beside it. */
export function CheckoutProblems({ problems, mending }: { problems: CheckoutProblem[]; mending: Mending }) {
  return (
    <div aria-live="polite" className="grid gap-3 empty:hidden">
      {problems.map((problem) => (
        <Problem key={keyOf(problem)} problem={problem} mending={mending} />
      ))}
    </div>
  );
}

function Problem({ problem, mending }: { problem: CheckoutProblem; mending: Mending }) {
  const t = useTranslations("checkout.problem");
  const busy = mending.quoting;
  switch (problem.code) {
    case "OUT_OF_STOCK":
      return (
        <Alert
          tone="danger"
          action={
            <>
              <Button
                size="sm"
                disabled={busy}
                onClick={() => mending.takeLeft(problem.lineId, problem.left)}
              >
                {t("takeLeft", { left: problem.left })}
              </Button>
              <Button
                size="sm"
                variant="outline"
                disabled={busy}
                onClick={() => mending.remove(problem.lineId)}
              >
                {t("remove")}
              </Button>
            </>
          }
        >
          {t("outOfStock", { name: problem.name, left: problem.left })}
        </Alert>
      );
    case "PRICE_CHANGED":
      return (
        <Alert
          tone="warning"
          action={
            <>
              <Button
                size="sm"
                disabled={busy}
                onClick={() => mending.acceptPrice(problem.lineId, problem.now)}
              >
                {t("acceptPrice")}
              </Button>
              <Button
                size="sm"
                variant="outline"
                disabled={busy}
                onClick={() => mending.remove(problem.lineId)}
              >
                {t("remove")}
              </Button>
            </>
          }
        >
          {t("priceChanged", {
            name: problem.name,
            was: formatRupiah(problem.was),
            now: formatRupiah(problem.now),
          })}
        </Alert>
      );
    case "NOT_DELIVERABLE":
      return (
        <Alert
          tone="danger"
          action={
            <Button
              size="sm"
              variant="outline"
              disabled={busy}
              onClick={() => mending.leaveOut(problem.shopId)}
            >
              {t("leaveOut")}
            </Button>
          }
        >
          {t("notDeliverable", { shop: problem.shopName })}
        </Alert>
      );
    case "LEFT_OUT":
      return <Alert>{t("leftOut", { name: problem.name })}</Alert>;
    default:
      return null; // An empty cart and a missing address have their own place on the page.
  }
}

function keyOf(problem: CheckoutProblem): string {
  if ("lineId" in problem) return `${problem.code}:${problem.lineId}`;
  return "shopId" in problem ? `${problem.code}:${problem.shopId}` : problem.code;
}
