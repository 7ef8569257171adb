import anyAscii from "any-ascii";

/** Several pictures that are drawn as one: parts of it may be letters of the font, as the sign for a man is. */
const JOINED =
  /\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)+/gu;

/** Pictures, and what colours them: a label loses nothing without. */
const PICTURE =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\u20E3\uFE0E\uFE0F]/u;

/**
 * A text in the letters that a font has. Han, Hangul, Thai and the like are written in Latin letters: a font with all of them is
 * larger than everything else we print with, and the courier who reads the label rings at "Wang Xiao Ming".
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const composed = text.normalize("NFC").replaceAll(JOINED, "");
  const runs = composed.matchAll(
    /(\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})|(.)/gsu,
  );
  let written = "";
  let wasIdeogram = false;
  for (const [letter, ideogram] of runs) {
    const known = has(letter.codePointAt(0) ?? 0) || /\s/.test(letter);
    const latin = known ? letter : PICTURE.test(letter) ? "" : anyAscii(letter);
    // Each is a syllable or a word of its own; run together they could not be read out.
    const apart =
      ideogram && !known ? /[\p{L}\p{N}]$/u.test(written) : wasIdeogram && /^[\p{L}\p{N}]/u.test(latin);
    written += apart ? ` ${latin}` : latin;
    wasIdeogram = Boolean(ideogram) && !known;
  }
  return written.replaceAll(/[ ]{2,}/g, " ").trim();
}
