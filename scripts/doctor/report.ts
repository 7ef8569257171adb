import { styleText } from "node:util";
import type { Finding, Level } from "./finding";

const MARKS: Record<Level, { sign: string; color: Parameters<typeof styleText>[0] }> = {
  ok: { sign: "✓", color: "green" },
  note: { sign: "·", color: "cyan" },
  warning: { sign: "!", color: "yellow" },
  broken: { sign: "✗", color: "red" },
};

/** The findings by area, for a terminal: what is well in a line each, the rest with why and what to do. */
export function report(
  findings: readonly Finding[],
  { width, colors }: { width: number; colors: boolean },
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colors ? styleText(style, text) : text;
  const lines: string[] = [];
  for (const area of new Set(findings.map((one) => one.area))) {
    lines.push("", paint("bold", area));
    for (const { level, what, why, todo } of findings.filter((one) => one.area === area)) {
      const { sign, color } = MARKS[level];
      const [first = "", ...rest] = wrap(what, width - 4);
      lines.push(
        `  ${paint(color, sign)} ${level === "ok" ? first : paint("bold", first)}`,
        ...rest.map((line) => `    ${line}`),
      );
      if (why) lines.push(...wrap(why, width - 6).map((line) => `      ${paint("dim", line)}`));
      if (todo)
        lines.push(...wrap(`→ ${todo}`, width - 6).map((line, at) => `      ${at > 0 ? "  " : ""}${line}`));
    }
  }
  return [...lines, "", verdict(findings, paint), ""].join("\n");
}

/** How many findings there are of a level. */
export function countOf(findings: readonly Finding[], level: Level): number {
  return findings.filter((one) => one.level === level).length;
}

function verdict(
  findings: readonly Finding[],
  paint: (style: Parameters<typeof styleText>[0], text: string) => string,
): string {
  const [broken, warnings] = [countOf(findings, "broken"), countOf(findings, "warning")];
  const words = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  if (broken > 0)
    return paint(
      "red",
      `${words(broken, "fault")} and ${words(warnings, "warning")}: see to the faults (✗) first.`,
    );
  if (warnings > 0) return paint("yellow", `Nothing is broken; ${words(warnings, "warning")}.`);
  return paint("green", "All is well.");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
