/** The words of a row in the reader's language: the Indonesian ones where there are no others. */
export function localText(locale: string, text: string, textEn: string | null | undefined): string {
  return locale === "en" && textEn ? textEn : text;
}
