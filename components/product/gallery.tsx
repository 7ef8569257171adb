"use client";

import { type UIEvent, useRef, useState } from "react";

export type GalleryPicture = { id: string; url: string; alt: string; width: number; height: number };

/**
 * Pictures side by side, swiped with the finger or chosen by thumbnail. Scrolling and snapping are the browser's; the script
 * only marks the thumbnail shown, and without it the thumbnails are links to the pictures.
 */
export function Gallery({
  pictures,
  label,
  thumbLabels,
}: {
  pictures: GalleryPicture[];
  label: string;
  /** What each thumbnail does, in words. */
  thumbLabels: string[];
}) {
  const track = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);

  function onScroll(event: UIEvent<HTMLUListElement>) {
    setShown(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth));
  }

  function show(index: number) {
    track.current?.scrollTo({ left: index * track.current.clientWidth, behavior: "smooth" });
  }

  return (
    <div className="min-w-0">
      <ul
        ref={track}
        onScroll={onScroll}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        className="scrollbar-none flex aspect-square snap-x snap-mandatory overflow-x-auto bg-muted md:rounded-2xl md:border md:border-border"
      >
        {pictures.map((picture, index) => (
          <li key={picture.id} id={`picture-${index + 1}`} className="w-full shrink-0 snap-center">
            <img
              src={picture.url}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              loading={index === 0 ? "eager" : "lazy"}
              fetchPriority={index === 0 ? "high" : undefined}
              className="size-full object-cover"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 ? (
        <ul className="scrollbar-none mt-2 flex gap-2 overflow-x-auto p-1 max-md:px-4">
          {pictures.map((picture, index) => (
            <li key={picture.id} className="shrink-0">
              <a
                href={`#picture-${index + 1}`}
                aria-label={thumbLabels[index]}
                aria-current={index === shown ? "true" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  show(index);
                }}
                className="block size-14 overflow-hidden rounded-lg border border-border opacity-80 hover:opacity-100 aria-[current=true]:border-primary aria-[current=true]:opacity-100 aria-[current=true]:ring-2 aria-[current=true]:ring-primary md:size-17"
              >
                <img
                  src={picture.url}
                  alt=""
                  width={68}
                  height={68}
                  loading="lazy"
                  decoding="async"
                  className="size-full object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
