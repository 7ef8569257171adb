"use server";

import { shopAction } from "@/lib/identity/action-clients";
import { createApiKey, revokeApiKey } from "../api-keys";
import { apiKeyInput, createApiKeyInput } from "../schema";

/** Answers with the secret: the one time it is seen. */
export const createApiKeyAction = shopAction({
  name: "shops.createApiKey",
  input: createApiKeyInput,
  run: createApiKey,
});

export const revokeApiKeyAction = shopAction({
  name: "shops.revokeApiKey",
  input: apiKeyInput,
  run: revokeApiKey,
});
