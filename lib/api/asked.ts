import type { Endpoint } from "./endpoint";

/** What the door reads of a request: the framework's Request is one, and so is what lib/api/own-door.ts makes of Node's. */
export type ApiRequest = {
  method: string;
  /** Whole, with a host. */
  url: string;
  headers: Pick<Headers, "get">;
  body: AsyncIterable<Uint8Array> | null;
};

/** A request and the endpoint it was found to ask for. */
export type Asked = {
  endpoint: Endpoint;
  /** The texts of the path's {parts}, in order. */
  values: string[];
  url: URL;
  request: ApiRequest;
  /** What reads what this endpoint edits. */
  edited: Endpoint | undefined;
};
