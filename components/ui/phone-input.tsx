import { Input, type InputProps } from "./input";

/** A phone number as Indonesians write it (0812…); any country's +… is taken too. The server normalises it. */
export function PhoneInput(props: Omit<InputProps, "type" | "inputMode">) {
  return (
    <Input
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      placeholder="0812 3456 7890"
      maxLength={24}
      {...props}
    />
  );
}
