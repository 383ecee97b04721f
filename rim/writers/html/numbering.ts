/** Numbers and names for the parts of one page: tables and figures in order, and ids that no other element has. */
export interface Numbering {
  nextTable(): number
  nextFigure(): number
  /** An id that begins with this, made of letters, digits and hyphens. */
  id(start: string): string
}

export function createNumbering(): Numbering {
  let tables = 0
  let figures = 0
  const taken = new Set<string>()
  return {
    nextTable: () => ++tables,
    nextFigure: () => ++figures,
    id(start) {
      const base = start.replace(/[^A-Za-z0-9]+/g, '-')
      for (let i = 1; ; i++) {
        const name = i === 1 ? base : `${base}-${i}`
        if (taken.has(name)) continue
        taken.add(name)
        return name
      }
    },
  }
}
