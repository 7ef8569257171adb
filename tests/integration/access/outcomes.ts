import type { ErrorCode } from "@/lib/platform/errors";
import { type AccessWorld, CALLERS, type Persona } from "../../builders/access-world";

/**
 * What a persona meets. "allowed": the call gets past every check (it may still meet a rule of its domain);
 * "harmless": it is answered, and nothing at all is written.
 */
type Outcome = "allowed" | "harmless" | ErrorCode;
export type Outcomes = Record<Persona, Outcome>;

export type ActionRow = {
  who: Outcomes;
  /** An input that is in order and names rows of the world, made anew for each persona that may. */
  input: (world: AccessWorld) => object | Promise<object>;
  /**
   * Names rows of the shop besides its id: `true` also sends the input with the other shop's id as that shop's owner, a
   * function makes such inputs. All of them are NOT_FOUND.
   */
  crossed?: true | ((world: AccessWorld, input: object) => object[]);
};

export type ActionRows = Record<string, ActionRow>;

export function outcomes(rest: Outcome, named: Partial<Outcomes> = {}): Outcomes {
  return Object.fromEntries(CALLERS.map((persona) => [persona, named[persona] ?? rest])) as Outcomes;
}

/** Who is no person: what is a person's own is neither a guest's nor a key's. */
export const guest = { anonymous: "UNAUTHENTICATED", key: "FORBIDDEN" } as const;
const strangers = outcomes("NOT_FOUND", guest);

export const anybody = outcomes("allowed");
export const anyUser = outcomes("allowed", guest);
export const clientOwn: Outcomes = { ...strangers, client: "allowed" };
/** A change to cart lines that are not the caller's changes nothing and tells nothing. */
export const cartOwn = outcomes("harmless", { client: "allowed", key: "NOT_FOUND" });
/** Anybody may have a cart, but a key is nobody. */
export const cartAny: Outcomes = { ...anybody, key: "UNAUTHENTICATED" };
/** A guest may have a cart too, so none is asked to sign in. */
export const cartLineOwn = outcomes("NOT_FOUND", { client: "allowed" });

export const shopOwn: Outcomes = {
  ...strangers,
  owner: "allowed",
  manager: "FORBIDDEN",
  warehouse: "FORBIDDEN",
  viewer: "FORBIDDEN",
};
export const shopManage: Outcomes = { ...shopOwn, manager: "allowed", key: "allowed" };
export const shopStock: Outcomes = { ...shopManage, warehouse: "allowed" };
export const shopRead: Outcomes = { ...shopStock, viewer: "allowed" };
/** What a member of the team has for themselves: their bell, their place in it. */
export const shopMember: Outcomes = { ...shopRead, key: "FORBIDDEN" };

export const staffAdmin = outcomes("FORBIDDEN", { ...guest, admin: "allowed" });
export const staffCatalog: Outcomes = { ...staffAdmin, catalog: "allowed" };
export const staffSupport: Outcomes = { ...staffAdmin, support: "allowed" };
export const anyStaff: Outcomes = { ...staffCatalog, support: "allowed" };
