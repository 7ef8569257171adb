"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import {
  type ChangeEvent,
  type FocusEvent,
  type ReactNode,
  type SubmitEvent,
  useEffect,
  useRef,
} from "react";

/**
 * The facets' form. Without scripts it is a plain GET form with a button. With scripts it goes by the router, leaves empty
 * fields out of the address, and on a desk applies each choice at once; on a phone, where it is a sheet, the button applies.
 */
export function FilterForm({
  id,
  action,
  state,
  label,
  className,
  children,
}: {
  id: string;
  /** Full path, language included. */
  action: string;
  /** The address shown now: when it changes by other means, the fields go back to what it says. */
  state: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is the reason to run.
  useEffect(() => form.current?.reset(), [state]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    apply(event.currentTarget);
  }

  function apply(element: HTMLFormElement) {
    const filled = [...new FormData(element)].filter(([, value]) => value !== "");
    const params = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
    if (isSheet(element)) element.hidePopover();
    router.push((params.size > 0 ? `${action}?${params}` : action) as Route, { scroll: isSheet(element) });
  }

  function onChange(event: ChangeEvent<HTMLFormElement>) {
    const field: unknown = event.target;
    const isBox = field instanceof HTMLInputElement && field.type === "checkbox";
    if (isBox && !isSheet(event.currentTarget)) apply(event.currentTarget);
  }

  function onBlur(event: FocusEvent<HTMLFormElement>) {
    const field: unknown = event.target;
    const isTyped =
      field instanceof HTMLInputElement && field.type === "text" && field.value !== field.defaultValue;
    if (isTyped && !isSheet(event.currentTarget)) apply(event.currentTarget);
  }

  return (
    <form
      ref={form}
      id={id}
      popover="auto"
      action={action}
      aria-label={label}
      onSubmit={submit}
      onChange={onChange}
      onBlur={onBlur}
      className={className}
    >
      {children}
    </form>
  );
}

function isSheet(form: HTMLFormElement): boolean {
  return form.matches(":popover-open");
}
