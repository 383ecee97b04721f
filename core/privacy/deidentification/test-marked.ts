import type { IdentifierKind } from './kinds.ts'

/** A sentence, and what a reader would take out of it; places in code points. */
export interface Marked {
  readonly text: string
  readonly wanted: readonly { readonly start: number; readonly end: number; readonly kind: IdentifierKind }[]
}

/** Reads `{kind|text}`. */
export function readMarked(sentence: string): Marked {
  const wanted: Marked['wanted'][number][] = []
  let text = ''
  for (const part of sentence.split(/(\{[^}]*\})/)) {
    const [, kind, inside] = /^\{([a-z-]+)\|(.*)\}$/u.exec(part) ?? []
    if (kind === undefined || inside === undefined) text += part
    else {
      const start = [...text].length
      wanted.push({ start, end: start + [...inside].length, kind: kind as IdentifierKind })
      text += inside
    }
  }
  return { text, wanted }
}
