import { newId } from "@/lib/platform/id";
import type { Row } from "../rows";
import type { PlannedOrder, PlannedPart } from "./order-plan";
import { timeOf } from "./order-rows";
import type { ParcelStep } from "./parcel-way";

/** A paid part's parcels, one for each warehouse its units came from, with where each has been. */
export function parcelRows(
  order: PlannedOrder,
  part: PlannedPart,
  steps: readonly ParcelStep[],
): { Shipment: Row[]; ShipmentEvent: Row[] } {
  const last = steps.at(-1);
  if (!order.paidAt || !last) return { Shipment: [], ShipmentEvent: [] };
  const warehouses = [...new Set(part.items.map((item) => item.level.warehouseId))];
  const parcels = warehouses.map((warehouseId) => ({ id: newId(), warehouseId }));
  const shippedAt = timeOf(part, "SHIPPED");
  return {
    Shipment: parcels.map(({ id, warehouseId }) => ({
      id,
      shopOrderId: part.id,
      warehouseId,
      status: last.status,
      statusAt: last.at,
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
        occurredAt: step.at,
        place: step.place ?? null,
        source: step.source,
        note: step.note ?? null,
        actorName: step.by.name,
        createdAt: step.at,
      })),
    ),
  };
}

function trackingNumber(order: PlannedOrder, part: PlannedPart): string {
  const initials = part.courier
    .split(" ")
    .map((word) => word[0])
    .join("");
  return `${initials}${order.random.int(10_000_000, 99_999_999)}${order.random.int(10, 99)}`;
}
