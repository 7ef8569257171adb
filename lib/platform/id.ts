import { randomInt } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** A new row id: UUIDv7, sortable by time and unguessable. */
export function newId(): string {
  return uuidv7();
}

// No 0/O, 1/I/L, U: read over the phone without mistakes and spells nothing by accident.
const READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A random number for people, in groups of four: newNumber("GR", 2) → "GR-7K2M-9QXD". It counts nothing. */
export function newNumber(prefix: string, groups: number): string {
  const group = () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join("");
  return [prefix, ...Array.from({ length: groups }, group)].join("-");
}
