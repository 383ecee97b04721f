import { colours } from './look.ts'
import { field, paragraph, run } from './xml.ts'

/** Counts tables and figures as they come, and writes their captions. */
export interface Captions {
  /** @param word what is counted, as it is printed: "Tabell", "Figur". */
  caption(word: string, text: string): string
}

/** Captions whose numbers the word processor counts; what it would count to stands there already. */
export function createCaptions(): Captions {
  const counts = new Map<string, number>()
  return {
    caption(word, text) {
      const number = (counts.get(word) ?? 0) + 1
      counts.set(word, number)
      const look = { colour: colours.accent }
      const label =
        run(`${word} `, look) + field(`SEQ ${word} \\* ARABIC`, String(number), look) + run('. ', look)
      return paragraph('Caption', `${label}${run(text)}`)
    },
  }
}
