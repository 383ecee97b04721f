import { expect, it } from 'vitest'
import { place } from './geometry.ts'
import { fitList } from './list.ts'
import { fitNote } from './note.ts'
import { slideWords } from './words.ts'

const words = slideWords('nb')
const long =
  'Kilde: BrukerPlan, kommunens kartlegging. Runde 2020. Mottakere med rusproblemer, 18 år og eldre. '.repeat(
    2,
  )

it('sets a short note large, a longer one smaller and higher up', () => {
  const short = fitNote(['Kilde: BrukerPlan.'], words)
  const longer = fitNote([long, long], words)
  expect(short.size).toBe(12)
  expect(longer.size).toBe(10)
  expect(longer.top).toBeLessThan(short.top)
  expect(longer.lines).toEqual([long, long])
})

it('cuts a note that is too long after a whole line, and says where the rest stands', () => {
  const longest = long + long
  const note = fitNote([longest, longest, longest], words)
  expect(note.lines).toEqual([longest, words.restInNotes])
})

it('shares many points out over slides, each whole', () => {
  const items = Array.from({ length: 30 }, (_, i) => ({ text: `${i} ${long}`, level: 0 as const }))
  const { parts, size } = fitList(items, place.content)
  expect(size).toBe(16)
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.flat()).toEqual(items)
  const lengths = parts.map((part) => part.length)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(2)
})
