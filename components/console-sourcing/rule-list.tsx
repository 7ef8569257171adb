"use client";

import { ArrowDown, ArrowUp, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import type { SourcingRuleChoice } from "@/lib/inventory/schema";
import { moved } from "./rule-order";

/** What decides, from the top: parcels, which stay first, the shop's rules, which it orders and switches, and stock, which stays last. */
export function RuleList({
  rules,
  draining,
  onChange,
}: {
  rules: SourcingRuleChoice[];
  /** Names of the warehouses being emptied. */
  draining: string[];
  onChange: (rules: SourcingRuleChoice[]) => void;
}) {
  const t = useTranslations("console-sourcing.rules");
  const [said, setSaid] = useState("");

  function move(index: number, by: -1 | 1) {
    const choice = rules[index];
    if (!choice || !rules[index + by]) return;
    onChange(moved(rules, index, by));
    setSaid(t("moved", { rule: t(`name.${choice.rule}`), position: index + by + 1 }));
  }

  return (
    <>
      <ol className="grid gap-2">
        <Fixed title={t("always")} text={t("alwaysText")} />
        {rules.map(({ rule, active }, index) => {
          const name = t(`name.${rule}`);
          return (
            <li
              key={rule}
              className="grid gap-2 rounded-xl border border-border p-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
            >
              <div className={`min-w-0 text-sm ${active ? "" : "text-muted-foreground"}`}>
                <p className="font-semibold">
                  {index + 1}. {name}
                </p>
                <p className="text-muted-foreground leading-5">{t(`explain.${rule}`)}</p>
                {rule === "DRAIN_FIRST" ? (
                  <p className="break-words text-muted-foreground text-xs leading-5">
                    {draining.length > 0 ? t("draining", { names: draining.join(", ") }) : t("noDraining")}
                  </p>
                ) : null}
              </div>
              <div className="flex items-center justify-end gap-1">
                <MoveButton label={t("up", { rule: name })} off={index === 0} onMove={() => move(index, -1)}>
                  <ArrowUp aria-hidden="true" />
                </MoveButton>
                <MoveButton
                  label={t("down", { rule: name })}
                  off={index === rules.length - 1}
                  onMove={() => move(index, 1)}
                >
                  <ArrowDown aria-hidden="true" />
                </MoveButton>
                <Switch
                  label={t("on", { rule: name })}
                  hideLabel
                  checked={active}
                  className="ml-2"
                  onChange={(event) => {
                    const on = event.target.checked;
                    onChange(rules.map((one) => (one.rule === rule ? { rule, active: on } : one)));
                  }}
                />
              </div>
            </li>
          );
        })}
        <Fixed title={t("last")} text={t("lastText")} />
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

function Fixed({ title, text }: { title: string; text: string }) {
  return (
    <li className="flex gap-3 rounded-xl bg-muted p-3 text-sm">
      <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="text-muted-foreground leading-5">{text}</p>
      </div>
    </li>
  );
}

// Not `disabled`: the button that brought a rule to the top keeps the focus there.
function MoveButton({
  label,
  off,
  onMove,
  children,
}: {
  label: string;
  off: boolean;
  onMove: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={onMove}
    >
      {children}
    </Button>
  );
}
