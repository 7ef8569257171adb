import { type ComponentProps, cloneElement, isValidElement } from "react";
import { type ButtonLook, buttonVariants } from "./button-variants";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Shows a spinner, keeps the width and refuses clicks while an action runs. */
    loading?: boolean;
    /** Gives the look to the single child element instead of rendering a button. */
    asChild?: boolean;
  };

/** A push button. It is `type="button"` unless told otherwise; forms say `type="submit"`. */
export function Button({
  variant,
  size,
  block,
  loading = false,
  asChild = false,
  className,
  disabled,
  children,
  ...props
}: ButtonProps) {
  const look = cn(buttonVariants({ variant, size, block }), className);
  if (asChild && isValidElement<{ className?: string }>(children)) {
    return cloneElement(children, {
      ...props,
      className: cn(look, children.props.className),
    });
  }
  return (
    <button
      type="button"
      className={look}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      {...props}
    >
      {loading ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
