/** Runs in a browser before a page is its own: where the page's trace is kept, its view and calls are measured as part of it. */
const page = document.querySelector<HTMLMetaElement>("meta[name=traceparent]")?.content;
if (page?.endsWith("-01"))
  import("@/lib/platform/telemetry/in-browser").then(
    ({ measurePage }) => measurePage(page),
    () => undefined, // A page that cannot load its measuring is a page all the same.
  );
