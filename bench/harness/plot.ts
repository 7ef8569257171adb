import type { CaseResult } from "./rounds";

const WIDTH = 860;
const LABEL = 210;
const BAR = 16;
const LINE = 20;
const COLOURS = ["#94a3b8", "#c084fc", "#0f766e", "#f59e0b", "#3b82f6"];

/** Bars of the rates, a group a case; readable on light and dark pages. */
export function plotSvg(title: string, results: readonly CaseResult[]): string {
  let y = 40;
  const parts: string[] = [];
  for (const { name, about, forms, ratio, ratioOf } of results) {
    parts.push(text(12, y, `${name} · ${about} · ${ratio}× ${ratioOf}`, "bold"));
    y += 10;
    const most = Math.max(...Object.values(forms).map((sample) => sample.rate), 1);
    Object.entries(forms).forEach(([form, { rate, p50Ms, p99Ms }], index) => {
      const width = Math.max(2, ((WIDTH - LABEL - 250) * rate) / most);
      parts.push(
        text(12, y + BAR - 4, form),
        `<rect x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3" fill="${COLOURS[index % COLOURS.length]}"/>`,
        text(
          LABEL + width + 8,
          y + BAR - 4,
          `${Math.round(rate).toLocaleString("en")}/s · p50 ${p50Ms} · p99 ${p99Ms} ms`,
        ),
      );
      y += LINE;
    });
    y += 26;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${y}" fill="#ffffff"/>`,
    text(12, 18, title, "bold"),
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

function text(x: number, y: number, words: string, weight = "normal"): string {
  const safe = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x.toFixed(0)}" y="${y}" font-weight="${weight}" fill="#0f172a">${safe}</text>`;
}
