import { stringify } from "yaml";
import { dashboardFiles } from "./all";

/** The dashboards as Kustomize's component of ConfigMaps, one each (all in one would be too long), as Grafana's sidecar looks for them. */
export function dashboardConfigMaps(): string {
  const names = [...dashboardFiles().keys()].sort();
  const component = {
    apiVersion: "kustomize.config.k8s.io/v1alpha1",
    kind: "Component",
    configMapGenerator: names.map((file) => ({
      name: `dashboard-${file.replace(".json", "")}`,
      namespace: "observability",
      files: [`dashboards/${file}`],
      options: { disableNameSuffixHash: true, labels: { grafana_dashboard: "1" } },
    })),
  };
  return `# Made of dashboards/ by \`npm run render:observability\`.\n${stringify(component, { lineWidth: 0 })}`;
}
