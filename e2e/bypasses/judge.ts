import type { RunningShop } from "../setup/flavours";
import { rowsOf } from "../setup/people";
import type { Answer } from "./knock";
import type { World } from "./world";

// A stack, a statement, a path of the server: nothing an answer of ours ever holds.
const INSIDES =
  /node_modules|\.next\/|\bat [\w.<>]+ \(|\.prisma\b|\bSELECT\b.*\bFROM\b|ECONNREFUSED|\bER_[A-Z]+_/;

/** What is wrong with an answer to somebody who must learn nothing: empty when nothing is. */
export function leaks(world: World, answer: Answer): string[] {
  const { "set-cookie": set = [], location = "", link = "" } = answer.headers;
  const said = [answer.body, location, link, ...set].join("\n");
  return [
    ...world.secrets.filter((one) => said.includes(one)).map((one) => `tells ${one.slice(0, 12)}…`),
    ...(answer.status >= 500 ? [`falls over: ${answer.body.slice(0, 200)}`] : []),
    ...(INSIDES.test(answer.body) ? [`tells of its insides: ${INSIDES.exec(answer.body)?.[0]}`] : []),
    ...(/evil\.example/.test(`${link}${host(location)}`) ? [`leads to ${location || link}`] : []),
    ...(/(href|action|content)="(https?:)?\/\/evil\.example/.test(answer.body)
      ? ["links to evil.example"]
      : []),
    ...(set.some((one) => /^evil=/.test(one)) ? ["sets a planted cookie"] : []),
  ];
}

/** A checksum of every table. */
export async function tableSums(shop: RunningShop): Promise<Record<string, string>> {
  const tables = await rowsOf<{ name: string }>(
    shop,
    "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()",
  );
  const names = tables.map(({ name }) => `\`${name}\``).join(", ");
  const sums = await rowsOf<{ Table: string; Checksum: number | null }>(shop, `CHECKSUM TABLE ${names}`);
  return Object.fromEntries(sums.map((row) => [row.Table.replace(/^.*\./, ""), String(row.Checksum)]));
}

// A path may name evil.example where it is only text; what counts is where a browser would go.
function host(location: string): string {
  return URL.canParse(location, "http://here.invalid")
    ? new URL(location, "http://here.invalid").host
    : location;
}
