"use client";

import { useEffect, useRef, useState } from "react";
import { wholeNumber } from "@/components/console-inventory/whole-number";
import { recordCountAction } from "@/lib/inventory/actions/counts";
import { keepTyping, keptTyping } from "./kept-typing";

const PAUSE_MS = 1_000;

export type LineState =
  | { is: "idle" | "saving" | "saved" | "waiting" | "wrong" }
  | { is: "taken"; counted: number | null; person: string | null };

export type CountedLine = { shopId: string; countId: string; variantId: string; counted: number | null };

/**
 * One line being counted. What is typed is saved by itself after a pause, on Enter and on leaving the field; until the server
 * has it, this browser keeps it. A number somebody else noted meanwhile is shown, never overwritten unasked.
 */
export function useLineCount(line: CountedLine, onSaved: (counted: number | null) => void) {
  const { shopId, countId, variantId } = line;
  const [typed, setTyped] = useState(line.counted === null ? "" : String(line.counted));
  const [state, setState] = useState<LineState>({ is: line.counted === null ? "idle" : "saved" });
  const known = useRef(line.counted);
  const sending = useRef(false);
  const latest = useRef(typed);

  async function save(text: string, was = known.current): Promise<boolean> {
    const counted = text.trim() === "" ? null : wholeNumber(text, 0);
    if (counted === null && text.trim() !== "") {
      setState({ is: "wrong" });
      return false;
    }
    if (counted === known.current && was === known.current && state.is !== "waiting") {
      keepTyping(countId, variantId, null);
      return true;
    }
    if (sending.current) return false;
    sending.current = true;
    setState({ is: "saving" });
    const answer = await recordCountAction({ shopId, countId, variantId, counted, was }).catch(() => null);
    sending.current = false;
    if (answer?.ok) {
      known.current = counted;
      onSaved(counted);
      // Typed on while the answer was under way: that is saved next.
      if (latest.current.trim() !== text.trim()) return save(latest.current);
      keepTyping(countId, variantId, null);
      setState({ is: "saved" });
      return true;
    }
    if (answer?.error.code === "COUNT_LINE_TAKEN") {
      const { counted: theirs, person } = answer.error.params;
      const noted = typeof theirs === "number" ? theirs : null;
      setState({ is: "taken", counted: noted, person: person ? String(person) : null });
      return false;
    }
    setState({ is: "waiting" });
    return false;
  }

  function type(text: string) {
    setTyped(text);
    latest.current = text;
    keepTyping(countId, variantId, text);
    setState({ is: "waiting" });
  }

  /** After a conflict: theirs stands, or mine replaces it knowingly. */
  function settle(mine: boolean) {
    if (state.is !== "taken") return;
    known.current = state.counted;
    const text = mine ? typed : state.counted === null ? "" : String(state.counted);
    setTyped(text);
    latest.current = text;
    if (mine) return void save(text, state.counted);
    keepTyping(countId, variantId, null);
    onSaved(state.counted);
    setState({ is: "saved" });
  }

  // Read after the first paint: the server that painted it knows nothing of this browser's drawer.
  const restore = useRef(() => {
    const kept = keptTyping(countId, variantId);
    if (kept === null || kept === latest.current) return;
    type(kept);
  });
  useEffect(() => restore.current(), []);

  useAutosave(state.is === "waiting", typed, save);
  return { typed, state, type, settle, save: () => save(typed) };
}

/** Saves after a pause in typing, and goes on trying while the server cannot be reached. */
function useAutosave(due: boolean, typed: string, save: (text: string) => Promise<boolean>) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => void latest.current(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [due, typed]);
}
