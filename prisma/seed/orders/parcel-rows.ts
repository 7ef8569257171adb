import { newId } from "@/lib/platform/id";
import { after } from "../calendar";
import type { Row } from "../rows";
import { type Actor, job, person } from "../stock-journal";
import type { PlannedOrder, PlannedPart } from "./order-plan";
import { timeOf } from "./order-rows";

type Step = { status: string; at: Date; by: Actor };

/** A paid part's parcels, one for each warehouse its units came from, with where each has been. */
export function parcelRows(
  order: PlannedOrder,
  part: PlannedPart,
): { Shipment: Row[]; ShipmentEvent: Row[] } {
  if (!order.paidAt) return { Shipment: [], ShipmentEvent: [] };
  const steps = stepsOf(part, after(order.paidAt, 900));
  const warehouses = [...new Set(part.items.map((item) => item.level.warehouseId))];
  const parcels = warehouses.map((warehouseId) => ({ id: newId(), warehouseId }));
  const shippedAt = timeOf(part, "SHIPPED");
  return {
    Shipment: parcels.map(({ id, warehouseId }) => ({
      id,
      shopOrderId: part.id,
      warehouseId,
      status: steps.at(-1)?.status ?? "PENDING",
      courier: part.courier,
      service: part.service,
      trackingNumber: shippedAt ? trackingNumber(order, part) : null,
      createdAt: steps[0]?.at ?? order.paidAt,
      shippedAt,
      deliveredAt: timeOf(part, "DELIVERED"),
    })),
    ShipmentEvent: parcels.flatMap((parcel) =>
      steps.map((step) => ({
        id: newId(),
        shipmentId: parcel.id,
        status: step.status,
        actorName: step.by.name,
        createdAt: step.at,
      })),
    ),
  };
}

function stepsOf(part: PlannedPart, createdAt: Date): Step[] {
  const worker = person(part.shop.workerId);
  const steps: Step[] = [{ status: "PENDING", at: createdAt, by: job("shipping.create-shipments") }];
  const states = [
    ["PACKED", "PACKED"],
    ["SHIPPED", "IN_TRANSIT"],
    ["DELIVERED", "DELIVERED"],
  ] as const;
  for (const [stage, status] of states) {
    const at = timeOf(part, stage);
    if (at) steps.push({ status, at, by: worker });
  }
  const cancel = part.times?.cancel;
  if (cancel)
    steps.push({ status: "CANCELLED", at: after(cancel.at, 700), by: job("shipping.cancel-shipments") });
  return steps;
}

function trackingNumber(order: PlannedOrder, part: PlannedPart): string {
  const initials = part.courier
    .split(" ")
    .map((word) => word[0])
    .join("");
  return `${initials}${order.random.int(10_000_000, 99_999_999)}${order.random.int(10, 99)}`;
}
