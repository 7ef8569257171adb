import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ClientMessages } from "@/i18n/client-messages";
import { type Profile, requireStaff } from "@/lib/identity";
import { requestCtx } from "@/lib/identity/request-ctx";
import type { Ctx } from "@/lib/platform/ctx";
import { isDomainError } from "@/lib/platform/errors";

/** The ctx of a member of staff; for anybody else the page does not exist. First line of every page here. */
export async function staffCtx(): Promise<Ctx> {
  const ctx = await requestCtx();
  try {
    requireStaff(ctx);
  } catch (error) {
    if (isDomainError(error)) notFound();
    throw error;
  }
  return ctx;
}

/** The same for pages about money, which only an ADMIN may see. */
export async function staffAdminCtx(): Promise<Ctx> {
  const ctx = await staffCtx();
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

/** Whether to offer repairs of drifted counts. */
export function mayRepairStock({ actor }: Ctx): boolean {
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
