"use client";

/** The last resort, when even the layout failed: no styles, words or components of ours can be relied on. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="id">
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          display: "grid",
          placeContent: "center",
          minHeight: "100vh",
          margin: 0,
          padding: "1.5rem",
          textAlign: "center",
          background: "#faf9f6",
          color: "#17211f",
        }}
      >
        <title>Gerai</title>
        <h1 style={{ fontSize: "1.25rem" }}>Ada yang tidak beres di pihak kami</h1>
        <p lang="en">Something went wrong on our side.</p>
        <button
          type="button"
          onClick={reset}
          style={{
            justifySelf: "center",
            padding: "0.75rem 1.25rem",
            border: 0,
            borderRadius: 10,
            background: "#0a6f62",
            color: "#fff",
            font: "inherit",
            fontWeight: 600,
          }}
        >
          Coba lagi · Try again
        </button>
      </body>
    </html>
  );
}
