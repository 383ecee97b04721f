import { type FrameUnit, frameOf, type SurveySize } from './frame.ts'

const residents = { small: 3000, medium: 9000, large: 30_000 } as const

/** A made-up frame: so many municipalities of each size in each region, numbered from 1001. */
export function madeUpFrame(counts: Readonly<Record<string, Readonly<Partial<Record<SurveySize, number>>>>>) {
  const units: FrameUnit[] = []
  for (const [region, sizes] of Object.entries(counts)) {
    for (const size of ['small', 'medium', 'large'] as const) {
      for (let n = 0; n < (sizes[size] ?? 0); n++) {
        const number = String(1001 + units.length)
        units.push({ number, name: number, region, size, residents: residents[size], residentsOf: 2021 })
      }
    }
  }
  return frameOf(2021, units, Object.keys(counts))
}
