"use client";

// One door to the toast library, so that screens do not name it.
export { toast } from "sonner";
