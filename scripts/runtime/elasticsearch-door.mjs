import { createServer } from "node:http";

/** Filebeat of 7.17 asks who is there, and takes Elasticsearch's word only. */
const VERSION = "7.17.29";
/** What Elasticsearch knows and OpenSearch calls otherwise or has in another form. */
const OF_ELASTIC = { flattened: "flat_object" };

/**
 * Stands in front of an OpenSearch and answers as Elasticsearch: its name and licence, and lifecycle policies, which OpenSearch has
 * not and which are kept here. Everything else (templates, _bulk, searches) is the engine's own answer. Answers
 * `{ url, policies, stop }`.
 */
export async function startElasticsearchDoor({ engine }) {
  const policies = new Map();
  const server = createServer((request, response) => {
    void answer({ engine, policies, request })
      .catch((error) => ({ status: 502, body: JSON.stringify({ error: error.message }) }))
      .then(({ status, body }) => {
        response.writeHead(status, {
          "content-type": "application/json",
          "x-elastic-product": "Elasticsearch",
        });
        response.end(body);
      });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    policies,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer({ engine, policies, request }) {
  const body = await read(request);
  const [where] = request.url.split("?");
  if (where === "/")
    return json({ version: { number: VERSION, build_flavor: "default" }, tagline: "You Know, for Search" });
  if (where === "/_license") {
    return json({
      license: { status: "active", type: "basic", uid: "00000000-0000-0000-0000-000000000000" },
    });
  }
  if (where.startsWith("/_ilm/policy/")) {
    policies.set(where.split("/").at(-1), JSON.parse(body.toString()).policy);
    return json({ acknowledged: true });
  }
  const response = await fetch(`${engine}${request.url}`, {
    method: request.method,
    headers: forwarded(request.headers),
    ...(body.length > 0 && {
      body: where.startsWith("/_index_template/") ? asOpenSearch(body, policies) : body,
    }),
  });
  return { status: response.status, body: await response.text() };
}

function asOpenSearch(body, policies) {
  const template = JSON.parse(body.toString(), (key, value) =>
    key === "type" ? (OF_ELASTIC[value] ?? value) : value,
  );
  const { "index.lifecycle.name": lifecycle, ...settings } = template.template.settings;
  if (!policies.has(lifecycle)) throw new Error(`there is no lifecycle policy ${lifecycle}`);
  for (const field of Object.values(template.template.mappings.properties)) forgetIgnoreAbove(field);
  return JSON.stringify({ ...template, template: { ...template.template, settings } });
}

// Of flattened fields only; flat_object does not know it.
function forgetIgnoreAbove(field) {
  if (field.type === "flat_object") delete field.ignore_above;
  for (const inner of Object.values(field.properties ?? {})) forgetIgnoreAbove(inner);
}

// Filebeat packs what it sends.
function forwarded(headers) {
  const encoding = headers["content-encoding"];
  return {
    "content-type": headers["content-type"] ?? "application/json",
    ...(encoding && { "content-encoding": encoding }),
  };
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function json(value) {
  return { status: 200, body: JSON.stringify(value) };
}
