import "../globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ThemeProvider } from "@/components/theme/theme-provider";
import { ClientMessages } from "@/i18n/client-messages";
import { routing } from "@/i18n/routing";

const jakarta = localFont({
  src: "../fonts/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
  display: "swap",
});

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: {
      default: `${t("appName")} · ${t("tagline")}`,
      template: `%s · ${t("appName")}`,
    },
    description: t("description"),
    applicationName: t("appName"),
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161f1c" },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    // next-themes sets the class before React hydrates, hence the suppressed warning.
    <html lang={locale} className={jakarta.variable} suppressHydrationWarning>
      <body>
        <ThemeProvider>
          <ClientMessages>{children}</ClientMessages>
        </ThemeProvider>
      </body>
    </html>
  );
}
