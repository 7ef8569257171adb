"use server";

import { publicAction, staffAction, userAction } from "@/lib/identity/action-clients";
import { markAllRead, markRead } from "./bell";
import { setPreference, setQuietHours, unsubscribe } from "./preferences";
import { confirmPush, subscribePush, unsubscribePush } from "./push-subscriptions";
import {
  bellScopeInput,
  markReadInput,
  pushEndpointInput,
  quietHoursInput,
  sendAgainInput,
  sendAllAgainInput,
  setPreferenceInput,
  subscribePushInput,
  unsubscribeInput,
} from "./schema";
import { sendAgain, sendAllAgain } from "./staff";

export const markReadAction = userAction({
  name: "notifications.markRead",
  input: markReadInput,
  run: markRead,
});

export const markAllReadAction = userAction({
  name: "notifications.markAllRead",
  input: bellScopeInput,
  run: markAllRead,
});

export const setPreferenceAction = userAction({
  name: "notifications.setPreference",
  input: setPreferenceInput,
  run: setPreference,
});

export const setQuietHoursAction = userAction({
  name: "notifications.setQuietHours",
  input: quietHoursInput,
  run: setQuietHours,
});

export const subscribePushAction = userAction({
  name: "notifications.subscribePush",
  input: subscribePushInput,
  run: subscribePush,
});

export const confirmPushAction = userAction({
  name: "notifications.confirmPush",
  input: pushEndpointInput,
  run: confirmPush,
});

export const unsubscribePushAction = userAction({
  name: "notifications.unsubscribePush",
  input: pushEndpointInput,
  run: unsubscribePush,
});

/** The link in a mail: whoever holds it may stop those mails, signed in or not. */
export const unsubscribeAction = publicAction({
  name: "notifications.unsubscribe",
  input: unsubscribeInput,
  run: unsubscribe,
});

export const sendAgainAction = staffAction({
  name: "notifications.sendAgain",
  input: sendAgainInput,
  run: sendAgain,
});

export const sendAllAgainAction = staffAction({
  name: "notifications.sendAllAgain",
  input: sendAllAgainInput,
  run: sendAllAgain,
});
