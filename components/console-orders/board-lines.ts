import type { ReactNode } from "react";
import type { BoardRow } from "@/lib/ordering";
import type { BookedCarrier } from "@/lib/shipping/schema";
import type { OrderRights } from "./order-status";

/** A row with its times already written out for the reader. */
export type BoardLine = BoardRow & { placed: ReactNode; due: ReactNode };

export type BoardProps = {
  shopId: string;
  slug: string;
  path: string;
  rows: BoardLine[];
  /** The couriers that can be booked here. */
  carriers: BookedCarrier[];
  can: OrderRights;
};

export type BoardSelection = { chosen: ReadonlySet<string>; toggle: (id: string) => void } | null;
