"use client";

import { ShieldCheck } from "lucide-react";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";

/** A choice to pay by; `channel` is one way to pay on our own page, null the gateway's page. */
export type WayToPay = { key: string; gateway: string; channel: string | null; label: string; text: string };

type Props = { legend: string; ways: WayToPay[]; chosen: string; onChoose: (key: string) => void };

/** The ways to pay, where there is more than one. */
export function WaysToPay({ legend, ways, chosen, onChoose }: Props) {
  if (ways.length > 1)
    return (
      <RadioGroup legend={legend} className="sm:grid-cols-2">
        {ways.map((one) => (
          <RadioCard
            key={one.key}
            name="gateway"
            value={one.key}
            checked={chosen === one.key}
            onChange={() => onChoose(one.key)}
            label={one.label}
            description={one.text}
          />
        ))}
      </RadioGroup>
    );
  return (
    <p className="flex gap-2 text-muted-foreground text-sm">
      <ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {ways[0]?.text}
    </p>
  );
}
