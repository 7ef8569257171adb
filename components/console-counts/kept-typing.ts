/**
 * Numbers typed and not yet saved, kept in this browser so that a reload, a closed tab or a dead spot between the shelves loses
 * none. A browser that keeps nothing still counts; it only forgets.
 */
const key = (countId: string, variantId: string) => `gerai-count/${countId}/${variantId}`;

export function keepTyping(countId: string, variantId: string, typed: string | null): void {
  try {
    if (typed === null) localStorage.removeItem(key(countId, variantId));
    else localStorage.setItem(key(countId, variantId), typed);
  } catch {
    // Private windows and full disks refuse; the server has what was saved.
  }
}

export function keptTyping(countId: string, variantId: string): string | null {
  try {
    return localStorage.getItem(key(countId, variantId));
  } catch {
    return null;
  }
}
