"use client";

import type { ProofMethod } from "@/lib/identity";
import { ProofForm } from "./proof-form";

/** Proves this device after signing in and goes on to where the person wanted. */
export function ProveAndGoOn({ methods, next }: { methods: ProofMethod[]; next: string }) {
  // A full load: what was drawn for somebody who owed is drawn anew.
  return <ProofForm methods={methods} onProved={() => window.location.assign(next)} />;
}
