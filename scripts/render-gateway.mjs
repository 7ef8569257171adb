/**
 * Prints the gateway's configuration for these instances:
 * `node scripts/render-gateway.mjs --instances 10.0.0.11:3000,10.0.0.12:3000 --bind :443 --tls FILE --key KID:ES256:FILE`.
 * Among containers: `--resolve` asks for their names again and again, `--discover NAME:PORT` is one name behind which all are;
 * `--folder` is where deploy/gateway lies there.
 */
import { parseArgs } from "node:util";
import { renderGateway } from "./runtime/gateway.mjs";

const { values } = parseArgs({
  options: {
    instances: { type: "string" },
    bind: { type: "string", default: ":80" },
    tls: { type: "string" },
    socket: { type: "string", default: "/run/haproxy/admin.sock" },
    key: { type: "string", multiple: true, default: [] },
    folder: { type: "string" },
    resolve: { type: "boolean", default: false },
    discover: { type: "string" },
  },
});
if (!values.instances && !values.discover) {
  process.stderr.write("--instances: expected host:port,host:port (or --discover host:port)\n");
  process.exit(1);
}
const config = renderGateway({
  bind: values.bind,
  socket: values.socket,
  instances: values.instances?.split(",").map((address, index) => ({ name: `app-${index + 1}`, address })),
  keys: values.key.map((key) => {
    const [kid, alg, ...file] = key.split(":");
    return { kid, alg, file: file.join(":") };
  }),
  tlsCertificate: values.tls,
  logsAll: true,
  folder: values.folder,
  resolve: values.resolve,
  discover: values.discover,
});
process.stdout.write(config);
