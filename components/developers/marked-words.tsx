import { Fragment } from "react";
import { InlineCode } from "./inline-code";

/** A description out of the contract; what stands in `backticks` is a word of machines. */
export function MarkedWords({ text }: { text: string }) {
  const parts = text.split("`").map((part, index) => ({ part, isCode: index % 2 === 1, key: `${index}` }));
  return parts.map(({ part, isCode, key }) =>
    isCode ? <InlineCode key={key}>{part}</InlineCode> : <Fragment key={key}>{part}</Fragment>,
  );
}
