/** A message as its fields: numbers and booleans as varints, 64 bits of fixed length, or bytes. */
type Value = number | boolean | string | Buffer | { fixed64: bigint };

/** Writes fields in their order; one that is not there is left out. */
export function writeFields(fields: readonly (readonly [number, Value | undefined])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => (value === undefined ? [] : [writeField(number, value)])),
  );
}

/** What a message holds of a field of bytes, by its number: none, one, or as many as it is repeated. */
export function readStrings(message: Buffer): (field: number) => string[] {
  const found: [number, string][] = [];
  let at = 0;
  while (at < message.length) {
    const tag = readVarint(message, at);
    if (!tag) break;
    const wire = tag.value & 7;
    const value = wire === 1 ? { value: 0, end: tag.end + 8 } : readVarint(message, tag.end);
    if (!value) break;
    at = value.end;
    if (wire !== 2) continue;
    found.push([tag.value >>> 3, message.toString("utf8", at, at + value.value)]);
    at += value.value;
  }
  return (field) => found.filter(([number]) => number === field).map(([, text]) => text);
}

export function writeVarint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return Buffer.from([...bytes, left]);
}

/** The number that starts here and where it ends; null when its end has not come yet. */
export function readVarint(from: Buffer, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let at = start; at < from.length; at++) {
    const byte = from[at] ?? 0;
    value += (byte & 127) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
  return null;
}

function writeField(number: number, value: Value): Buffer {
  const tag = (wire: number) => writeVarint((number << 3) | wire);
  if (typeof value === "number" || typeof value === "boolean")
    return Buffer.concat([tag(0), writeVarint(Number(value))]);
  if (typeof value === "object" && "fixed64" in value) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(value.fixed64);
    return Buffer.concat([tag(1), bytes]);
  }
  const bytes = Buffer.from(value);
  return Buffer.concat([tag(2), writeVarint(bytes.length), bytes]);
}
