import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { sendToSecondFactor } from "@/components/second-factor/owing";
import { ClientMessages } from "@/i18n/client-messages";
import { type Profile, requireStaff } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";

/**
 * The ctx of a member of staff; for anybody else the page does not exist. Those who owe a second factor go there first and come back
 * to `path`. First line of every page here.
 */
export async function staffCtx(path = "/admin"): Promise<Ctx> {
  const ctx = await requestCtx();
  try {
    requireStaff(ctx);
  } catch (error) {
    if (isDomainError(error, "SECOND_FACTOR_REQUIRED")) return sendToSecondFactor(path);
    if (isDomainError(error)) notFound();
    throw error;
  }
  return ctx;
}

/** The same for pages about money, which only an ADMIN may see. */
export async function staffAdminCtx(path = "/admin"): Promise<Ctx> {
  const ctx = await staffCtx(path);
  try {
    requireStaff(ctx, "ADMIN");
  } catch (error) {
    if (isDomainError(error)) notFound();
    throw error;
  }
  return ctx;
}

/** Runs a query of a page that names one row; a row that does not exist is a page that does not. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (isDomainError(error, "NOT_FOUND")) notFound();
    throw error;
  }
}

/** Whether to offer the buttons that write to the catalogue; the verbs decide for themselves. */
export function mayEditCatalog(ctx: Ctx): boolean {
  return isStaff(ctx, "CATALOG");
}

/** Whether to offer the decisions about shops. */
export function mayDecideShops(ctx: Ctx): boolean {
  return isStaff(ctx, "SUPPORT");
}

/** Whether to offer asking a provider for a refused refund again. */
export function mayRetryRefunds(ctx: Ctx): boolean {
  return isStaff(ctx, "SUPPORT");
}

/** Whether to offer noting a refund that was paid by hand. */
export function mayPayByHand({ actor }: Ctx): boolean {
  return actor.kind === "user" && actor.staffRole === "ADMIN";
}

/** Whether to offer repairs of drifted counts. */
export function mayRepairStock({ actor }: Ctx): boolean {
  return actor.kind === "user" && actor.staffRole === "ADMIN";
}

/** Whether to offer changes of couriers and their rates. */
export function mayEditRates({ actor }: Ctx): boolean {
  return actor.kind === "user" && actor.staffRole === "ADMIN";
}

function isStaff({ actor }: Ctx, role: NonNullable<Profile["staffRole"]>): boolean {
  return actor.kind === "user" && (actor.staffRole === "ADMIN" || actor.staffRole === role);
}

/** One value of the address's query. */
export function one(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first?.trim() || undefined;
}

/** Gives the staff's client components their words. */
export function AdminWords({ children }: { children: ReactNode }) {
  return <ClientMessages namespaces={["admin", "errors"]}>{children}</ClientMessages>;
}
