import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { Field } from "./field";
import { Textarea } from "./textarea";

type SentenceFieldProps = Pick<ComponentProps<typeof Textarea>, "rows" | "maxLength"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (value: string) => void;
};

/** Asks for a sentence that somebody will read: why something is done, refused or given back. */
export function SentenceField({
  label,
  hint,
  error,
  value,
  onChange,
  rows = 3,
  maxLength = 300,
}: SentenceFieldProps) {
  return (
    <Field id={useId()} label={label} hint={hint} error={error} required>
      {(control) => (
        <Textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
