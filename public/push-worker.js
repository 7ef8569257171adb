// Shows what the server pushes and opens it at a tap. Nothing is cached: pages come from the network as ever.
self.addEventListener("push", (event) => {
  if (!event.data) return;
  const { id, title, body, url } = event.data.json();
  // The same message may come twice; under one tag the second takes the place of the first.
  event.waitUntil(
    self.registration.showNotification(title, { body, tag: id, icon: "/icon.svg", data: { url } }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function open(url) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((client) => client.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
}
