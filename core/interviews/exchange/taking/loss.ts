/** What of a file was not carried over as it was, counted by what it is. */
export interface RefiLoss {
  /** The element, with what it stands in where that tells it: `PictureSource`, `Case/CodeRef`. */
  readonly what: string
  readonly count: number
  /** Names of the first few, or their GUIDs. */
  readonly where: readonly string[]
  /** Left out; made into something else; or cut or renamed. */
  readonly became: 'dropped' | 'memo' | 'changed'
}

/** Losses as they are met. */
export interface Losses {
  add(what: string, where: string, became?: RefiLoss['became']): void
  readonly list: () => readonly RefiLoss[]
}

export function losses(begun: readonly RefiLoss[] = []): Losses {
  const met = new Map<string, { what: string; count: number; where: string[]; became: RefiLoss['became'] }>()
  for (const one of begun) met.set(`${one.what} ${one.became}`, { ...one, where: [...one.where] })
  return {
    add(what, where, became = 'dropped') {
      const key = `${what} ${became}`
      const there = met.get(key) ?? { what, count: 0, where: [], became }
      there.count++
      if (there.where.length < 5) there.where.push(where)
      met.set(key, there)
    },
    list: () => [...met.values()].sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0)),
  }
}
