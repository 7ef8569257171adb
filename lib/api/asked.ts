import type { Endpoint } from "./endpoint";

/** A request and the endpoint it was found to ask for. */
export type Asked = {
  endpoint: Endpoint;
  /** The texts of the path's {parts}, in order. */
  values: string[];
  url: URL;
  request: Request;
  /** What reads what this endpoint edits. */
  edited: Endpoint | undefined;
};
