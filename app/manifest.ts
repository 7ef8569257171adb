import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Gerai",
    short_name: "Gerai",
    description: "Belanja dari banyak toko, sekali bayar",
    lang: "id",
    start_url: "/",
    display: "standalone",
    background_color: "#faf9f6",
    theme_color: "#0a6f62",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
