import { z } from "zod";
import { listServices, moveService, saveService, switchService, ZONES } from "@/lib/delivery";
import {
  moveServiceInput,
  type ServiceRef,
  serviceInput,
  serviceRef,
  switchServiceInput,
} from "@/lib/delivery/schema";
import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";
import { type Endpoint, endpoint, reply } from "../../endpoint";
import { rupiah } from "../../shapes";

const tag = "Staff: shipping rates";
const caller = "staff";
const description = "ADMIN.";
const names = { courier: true, service: true } as const;

const service = z
  .object({
    courier: z.string(),
    service: z.string(),
    booking: z
      .object({ courier: z.string(), service: z.string() })
      .nullable()
      .meta({ description: "Where the courier is booked for parcels of this service" }),
    zones: z.array(
      z.object({
        zone: z.enum(ZONES),
        firstKg: rupiah,
        nextKg: rupiah,
        etaDays: z.string().meta({ example: "2-4" }),
        active: z.boolean(),
      }),
    ),
    active: z.boolean(),
  })
  .meta({ id: "ShippingService" });

const table = z.object({ rows: z.array(service) });

async function serviceOf(ctx: Ctx, ref: ServiceRef) {
  const rows = await listServices(ctx);
  const found = rows.find((one) => one.courier === ref.courier && one.service === ref.service);
  if (!found) throw notFound("service");
  return found;
}

function addressOf(ref: ServiceRef): string {
  return `/api/v1/admin/shipping-services/${encodeURIComponent(ref.courier)}/${encodeURIComponent(ref.service)}`;
}

const list = endpoint({
  id: "listShippingServices",
  method: "GET",
  path: "/admin/shipping-services",
  tag,
  summary: "The platform's couriers and what their services ask by zone, in the order buyers see them",
  caller,
  result: table,
  run: async (ctx) => ({ rows: await listServices(ctx) }),
});

const read = endpoint({
  id: "getShippingService",
  method: "GET",
  path: "/admin/shipping-services/{courier}/{service}",
  tag,
  summary: "One service of one courier",
  caller,
  params: serviceRef,
  result: service,
  run: (ctx, { params }) => serviceOf(ctx, params),
});

const create = endpoint({
  id: "createShippingService",
  method: "POST",
  path: "/admin/shipping-services",
  tag,
  summary: "Adds a service, last in the order; a zone that is left out is not served",
  description,
  caller,
  creates: true,
  status: 201,
  body: serviceInput,
  refusals: ["RATE_EXISTS"],
  result: service,
  run: async (ctx, { body }) => {
    await saveService(ctx, body);
    return reply(await serviceOf(ctx, body), { headers: { location: addressOf(body) } });
  },
});

const update = endpoint({
  id: "updateShippingService",
  method: "PUT",
  path: "/admin/shipping-services/{courier}/{service}",
  tag,
  summary: "Replaces what a service asks; under another name it keeps its place",
  description,
  caller,
  edits: "getShippingService",
  params: serviceRef,
  body: serviceInput,
  refusals: ["RATE_EXISTS"],
  result: service,
  run: async (ctx, { params: previous, body }) => {
    await saveService(ctx, { ...body, previous });
    return reply(await serviceOf(ctx, body), { headers: { location: addressOf(body) } });
  },
});

const switchOne = endpoint({
  id: "switchShippingService",
  method: "PUT",
  path: "/admin/shipping-services/{courier}/{service}/active",
  tag,
  summary: "Takes a service out of every checkout, or offers all its zones again",
  description,
  caller,
  params: serviceRef,
  body: switchServiceInput.omit(names),
  result: service,
  run: async (ctx, { params, body }) => {
    await switchService(ctx, { ...params, ...body });
    return serviceOf(ctx, params);
  },
});

const move = endpoint({
  id: "moveShippingService",
  method: "POST",
  path: "/admin/shipping-services/{courier}/{service}/move",
  tag,
  summary: "Moves a service one place up or down in the order buyers see; at the edge nothing happens",
  description,
  caller,
  params: serviceRef,
  body: moveServiceInput.omit(names),
  result: table,
  run: async (ctx, { params, body }) => {
    await moveService(ctx, { ...params, ...body });
    return { rows: await listServices(ctx) };
  },
});

export const shippingEndpoints: readonly Endpoint[] = [list, read, create, update, switchOne, move];
