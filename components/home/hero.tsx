import { ArrowRight, Sparkles, Tag } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { cn } from "@/components/ui/cn";
import { discountPercent } from "@/components/ui/price";
import { Link } from "@/i18n/navigation";
import type { HomeSections } from "@/lib/shops";

/** The banners: what Gerai is, what got cheaper, what came in. */
export async function Hero({ sections }: { sections: HomeSections }) {
  const t = await getTranslations("storefront.hero");
  const pictures = sections.popular.flatMap((row) => row.picture ?? []).slice(0, 3);
  const percent = Math.max(0, ...sections.reduced.map((row) => discountPercent(row.minPrice, row.compareAt)));
  return (
    <div className="grid gap-3 md:gap-4 lg:grid-cols-[2.2fr_1fr]">
      <section className="relative flex min-w-0 items-center overflow-hidden rounded-2xl bg-inverse text-inverse-foreground">
        <div aria-hidden="true" className="absolute -top-24 -right-20 size-80 rounded-full bg-primary/35" />
        <div aria-hidden="true" className="absolute -bottom-32 left-1/3 size-72 rounded-full bg-accent/15" />
        <div className="relative z-10 flex-1 p-5 md:p-9">
          <p className="font-bold text-accent text-xs uppercase tracking-wider">{t("kicker")}</p>
          <h1 className="mt-2 max-w-md font-extrabold text-2xl leading-tight md:text-4xl">{t("title")}</h1>
          <p className="mt-2 max-w-md text-pretty text-sm leading-relaxed opacity-85 md:text-base">
            {t("text")}
          </p>
          <Link href="/search" className={cn(buttonVariants({ variant: "accent", size: "lg" }), "mt-5")}>
            {t("action")}
            <ArrowRight aria-hidden="true" />
          </Link>
        </div>
        {pictures.length === 3 ? (
          <div aria-hidden="true" className="relative mr-8 hidden h-64 w-72 shrink-0 sm:block lg:w-80">
            {pictures.map((picture, index) => (
              <img
                key={picture.url}
                src={picture.url}
                alt=""
                // Hidden on phones, and only lazy pictures that are hidden are not fetched.
                loading="lazy"
                width={picture.width}
                height={picture.height}
                decoding="async"
                className={cn("absolute size-40 rounded-2xl border-4 border-inverse shadow-lg", stack[index])}
              />
            ))}
          </div>
        ) : null}
      </section>
      <div className="grid grid-cols-2 gap-3 md:gap-4 lg:grid-cols-1">
        {percent > 0 ? (
          <Banner
            href="#reduced"
            tone="bg-accent-soft text-accent-soft-foreground"
            icon={<Tag aria-hidden="true" />}
            title={t("reduced")}
            text={t("reducedText", { percent })}
          />
        ) : null}
        <Banner
          href="/search?sort=new"
          tone={cn("bg-primary-soft text-primary-soft-foreground", percent === 0 && "max-lg:col-span-2")}
          icon={<Sparkles aria-hidden="true" />}
          title={t("new")}
          text={t("newText")}
        />
      </div>
    </div>
  );
}

const stack = ["top-2 left-0 -rotate-6", "top-24 left-16 z-10 rotate-3", "top-0 left-32 rotate-6"] as const;

function Banner({
  href,
  tone,
  icon,
  title,
  text,
}: {
  href: string;
  tone: string;
  icon: ReactNode;
  title: string;
  text: string;
}) {
  const look = cn(
    "group flex min-w-0 flex-col justify-center rounded-2xl p-4 md:p-6 [&_svg]:mb-2 [&_svg]:size-6 md:[&_svg]:size-8",
    tone,
  );
  const words = (
    <>
      {icon}
      <span className="font-extrabold text-base leading-tight group-hover:underline md:text-xl">{title}</span>
      <span className="mt-1 text-xs leading-snug md:text-sm">{text}</span>
    </>
  );
  return href.startsWith("#") ? (
    <a href={href} className={look}>
      {words}
    </a>
  ) : (
    <Link href={href} prefetch={false} className={look}>
      {words}
    </Link>
  );
}
