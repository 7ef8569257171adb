import { notFound } from "next/navigation";

/** Unknown addresses end in our own 404 page, in the language of the path. */
export default function UnknownPage() {
  notFound();
}
