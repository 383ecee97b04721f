const kept = new Map<string, string>()

interface Remembering {
  readonly listSearch?: string
}
const stateNow = (): Remembering => (history.state ?? {}) as Remembering

/**
 * What was searched for at this place of the tab's history, so that going back finds it again. Kept in the page's
 * memory only: local references are the unit's own notes, and belong neither in an address nor on the machine.
 */
export const rememberedSearch = (): string => kept.get(stateNow().listSearch ?? '') ?? ''

/** Remembers what is searched for at this place of the tab's history. */
export function rememberSearch(text: string): void {
  const place = stateNow().listSearch ?? crypto.randomUUID()
  if (stateNow().listSearch === undefined) history.replaceState({ ...stateNow(), listSearch: place }, '')
  kept.set(place, text)
}
