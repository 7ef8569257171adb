/**
 * What of `now` would break a reader of events as they were `released`, in words. Both are JSON Schemas of payloads by the event's
 * type. New events and new optional fields break nobody; a field or an event that is gone does, one of another type, one that may be
 * missing where it never was, and a new one that must be there: readers also read what was written before.
 *
 * @param {Record<string, object>} released
 * @param {Record<string, object>} now
 * @returns {string[]}
 */
export function findEventBreaks(released, now) {
  return Object.entries(released).flatMap(([type, schema]) =>
    now[type] ? breaksIn(type, schema, now[type]) : [`${type} is no longer written`],
  );
}

function breaksIn(at, before, after) {
  const types = [typesOf(before), typesOf(after)];
  if (types[0].some((type) => !types[1].includes(type)) || types[1].some((type) => !types[0].includes(type)))
    return [`${at} was ${types[0].join(" or ")} and is ${types[1].join(" or ")}`];
  return [
    ...breaksInObject(at, arm(before, "object"), arm(after, "object")),
    ...breaksInItems(at, before, after),
  ];
}

function breaksInObject(at, before, after) {
  if (!before || !after) return [];
  const [fields, own] = [before.properties ?? {}, after.properties ?? {}];
  const isRequired = (schema, name) => (schema.required ?? []).includes(name);
  const old = Object.entries(fields).flatMap(([name, schema]) => {
    if (!own[name]) return [`${at}.${name} is gone`];
    const lapsed = isRequired(before, name) && !isRequired(after, name);
    return [
      ...(lapsed ? [`${at}.${name} may be missing now`] : []),
      ...breaksIn(`${at}.${name}`, schema, own[name]),
    ];
  });
  const demanded = (after.required ?? []).filter((name) => !isRequired(before, name));
  return [...old, ...demanded.map((name) => `${at}.${name} must be there now`)];
}

function breaksInItems(at, before, after) {
  const [one, other] = [arm(before, "array")?.items, arm(after, "array")?.items];
  return one && other ? breaksIn(`${at}[]`, one, other) : [];
}

/** The part of a schema that speaks of this type: the schema itself, or one of its alternatives. */
function arm(schema, type) {
  return alternatives(schema).find((one) => [one.type].flat().includes(type));
}

function typesOf(schema) {
  return [...new Set(alternatives(schema).flatMap((one) => one.type ?? "anything"))].sort();
}

function alternatives(schema) {
  return schema.anyOf ?? [schema];
}
