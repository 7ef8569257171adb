import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  type Dashboard as GrafanaDashboard,
  RowBuilder,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { buildPanel, PROMETHEUS, type Row } from "./panel";

export type Dashboard = { uid: string; title: string; about: string; rows: readonly Row[] };

const COLUMNS = 24;
const NUMBERS_A_LINE = 6;

/** The dashboard as Grafana reads it from a file. */
export function buildDashboard({ uid, title, about, rows }: Dashboard): GrafanaDashboard {
  const builder = new DashboardBuilder(title)
    .uid(`gerai-${uid}`)
    .description(about)
    .tags(["gerai"])
    .timezone("browser")
    .time({ from: "now-6h", to: "now" })
    .refresh("30s")
    .tooltip(DashboardCursorSync.Crosshair)
    .readonly()
    .link(
      new DashboardLinkBuilder("Gerai")
        .type(DashboardLinkType.Dashboards)
        .tags(["gerai"])
        .asDropdown(true)
        .keepTime(true),
    )
    .annotation(
      new AnnotationQueryBuilder()
        .name("Alerts")
        .datasource(PROMETHEUS)
        .enable(true)
        .iconColor("red")
        .expr('ALERTS{alertstate="firing",severity=~"page|ticket"}')
        .titleFormat("{{alertname}}")
        .step("60s"),
    );
  let id = 0;
  for (const row of rows) {
    builder.withRow(new RowBuilder(row.title).id(++id));
    for (const panel of row.panels) {
      builder.withPanel(buildPanel(panel, { id: ++id, width: widthIn(row, panel.kind) }));
    }
  }
  return builder.build();
}

/** Numbers share a line of six, lines one of two. */
function widthIn({ panels }: Row, kind: Row["panels"][number]["kind"]): number {
  const same = panels.filter((panel) => (panel.kind === "number") === (kind === "number")).length;
  return COLUMNS / (kind === "number" ? Math.min(NUMBERS_A_LINE, same) : Math.min(2, same));
}
