// Shows what the server pushes and opens it at a tap. Nothing is cached: pages come from the network as ever.
self.addEventListener("push", (event) => event.waitUntil(show(event.data)));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

// The browser's push service has moved this browser, maybe with no page of ours open.
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

function show(data) {
  const { id, title, body, url } = contentOf(data);
  // The same message may come twice; under one tag the second takes the place of the first.
  return self.registration.showNotification(title, {
    body,
    tag: id,
    icon: "/push-icon.png",
    badge: "/push-badge.png",
    data: { url },
  });
}

// A browser that was promised to see each push shows words of its own, in English, where we show none.
function contentOf(data) {
  try {
    return data.json();
  } catch {
    return { id: "news", title: "Gerai", body: "Ada kabar baru untukmu.", url: "/account/notifications" };
  }
}

async function open(url) {
  const { href } = new URL(url, self.location.origin);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((client) => client.url === href);
  return there ? there.focus() : self.clients.openWindow(href);
}

async function renew({ oldSubscription: old, newSubscription }) {
  const applicationServerKey = (newSubscription ?? old)?.options.applicationServerKey;
  if (!applicationServerKey) return;
  const fresh =
    newSubscription ??
    (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }));
  const { endpoint, keys } = fresh.toJSON();
  const serverKey = base64url(applicationServerKey);
  await fetch("/api/notifications/push", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      endpoint,
      p256dh: keys.p256dh,
      auth: keys.auth,
      serverKey,
      ...(old && { replaces: old.endpoint }),
    }),
  });
}

function base64url(buffer) {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
