import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceColumn, type Dataset, firstMissingCode, missingCodes } from '#core/dataset'
import { type Answer, type Instrument, session } from '#core/instruments'
import { countryRound, deriveColumns } from '#core/mapping'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { type CountryOptions, generateCountry } from './country.ts'
import { plausibility } from './plausibility.ts'
import { natural, naturalTotal } from './target-kit.ts'

const territory = loadTerritory()
const instruments = loadInstruments()
const make = (options: Partial<CountryOptions>): Dataset =>
  generateCountry({ territory, instruments, ...options })

describe('generateCountry', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    const first = hashOf(make({ size: 800 }))
    expect(hashOf(make({ size: 800 }))).toBe(first)
    expect(hashOf(make({ size: 800, seed: 2021 }))).not.toBe(first)
    expect(first).toBe('2f46c398cee75651fa9406a1dad271445539135ce2b9f6da7bc22f83394daf47')
  })

  it('is plausible and in proportion at any size and seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 5000 }), fc.integer({ min: 1, max: 1000 }), (size, seed) => {
        const dataset = make({ size, seed })
        expect(plausibility(dataset).filter((result) => !result.passes)).toEqual([])
        const country = countryRound(deriveColumns(dataset), territory, instruments.at(-1)!.inclusion, '2020')
        const { adults } = country.population
        expect(Math.abs(adults.length - size)).toBeLessThanOrEqual(2)
        const category = choiceColumn(country.dataset, 'category').data
        natural.forEach((n, i) => {
          const wanted = (n * size) / naturalTotal
          const found = adults.filter((row) => category[row] === i).length
          expect(Math.abs(found - wanted)).toBeLessThanOrEqual(3)
        })
      }),
      { seed: 11, numRuns: 8 },
    )
  })

  it('makes registrations that the form itself accepts', () => {
    const dataset = make({ size: 1500 })
    const found = new Map<string, number>()
    for (let row = 0; row < dataset.size; row += 9) {
      const form = formOf(dataset, row)
      const { problems, complete } = session(form, answersAt(dataset, form, row))
      if (!complete) found.set('incomplete', row)
      for (const { severity, number } of problems)
        if (severity !== 'info') found.set(`${severity} ${number}`, row)
    }
    expect([...found]).toEqual([])
  })

  it('refuses a size that is not a whole number of people', () => {
    expect(() => make({ size: 0 })).toThrow(RangeError)
    expect(() => make({ size: 10.5 })).toThrow(RangeError)
  })
})

function formOf(dataset: Dataset, row: number): Instrument {
  const round = choiceColumn(dataset, 'round')
  const year = round.choices[round.data[row]!]!.code
  return instruments.find((instrument) => instrument.rounds.includes(year))!
}

function answersAt(dataset: Dataset, form: Instrument, row: number): Record<string, Answer> {
  const missing = (code: number): Answer => ({
    missing: (Object.keys(missingCodes) as (keyof typeof missingCodes)[]).find(
      (kind) => missingCodes[kind] === code,
    )!,
  })
  const answers: Record<string, Answer> = {}
  for (const { code } of form.sections.flatMap((section) => section.questions)) {
    const column = dataset.columns.get(code)!
    if (column.kind === 'choice') {
      const at = column.data[row]!
      answers[code] = at >= firstMissingCode ? missing(at) : column.choices[at]!.code
    } else if (column.kind === 'number') {
      const value = column.data[row]!
      answers[code] = value < 0 ? { missing: 'notAsked' } : value
    } else if (column.kind === 'flags') {
      const state = column.state[row]!
      const chosen = column.choices.filter((_, i) => column.flags[i]![row] === 1)
      answers[code] = state >= firstMissingCode ? missing(state) : chosen.map((choice) => choice.code)
    }
  }
  return answers
}

function hashOf(made: Dataset): string {
  const hash = createHash('sha256')
  for (const [code, column] of made.columns) {
    hash.update(code)
    if (column.kind === 'flags') for (const flag of [...column.flags, column.state]) hash.update(flag)
    else hash.update(new Uint8Array(column.data.buffer, column.data.byteOffset, column.data.byteLength))
    if (column.kind === 'key') hash.update(column.keys.join('\n'))
  }
  return hash.digest('hex')
}
