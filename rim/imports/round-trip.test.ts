import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetFromRegistrations, type Registration } from '#core/dataset'
import {
  type Answer,
  type Answers,
  type Instrument,
  type Question,
  questionsOf,
  session,
} from '#core/instruments'
import { rowsCsv, rowsXlsx } from '#rim/exports'
import { form, ordinary, read, registrationOf, registry } from './sample-rows.ts'

const versions = registry.list

/** Any answer that the question allows. */
function answerTo(question: Question): fc.Arbitrary<Answer> {
  const missing: Answer[] = [{ missing: 'blank' }]
  if (question.allowsUnknown) missing.push({ missing: 'unknown' })
  if (question.allowsRefused) missing.push({ missing: 'refused' })
  const absent = fc.constantFrom(...missing)
  if (question.type === 'integer')
    return fc.oneof(fc.integer({ min: question.min, max: question.max }), absent)
  if (question.type === 'text') return fc.oneof(fc.constant('ord'), absent)
  const codes = question.choices.map(({ code }) => code)
  if (question.type === 'choice') return fc.oneof(fc.constantFrom(...codes), absent)
  const together = question.choices.filter(({ exclusive }) => !exclusive).map(({ code }) => code)
  const alone = question.choices.filter(({ exclusive }) => exclusive).map(({ code }) => [code])
  return fc.oneof(fc.subarray(together), absent, ...(alone.length > 0 ? [fc.constantFrom(...alone)] : []))
}

/** An ordinary registration with a few questions answered otherwise; some break rules of the form. */
const answersTo = (instrument: Instrument): fc.Arbitrary<Answers> => {
  const questions = questionsOf(instrument)
  const known = new Set(questions.map(({ code }) => code))
  const base = Object.fromEntries(Object.entries(ordinary).filter(([code]) => known.has(code)))
  return fc
    .subarray([...questions], { maxLength: 6 })
    .chain((some) =>
      fc.record(Object.fromEntries(some.map((question) => [question.code, answerTo(question)]))),
    )
    .map((changed) => ({ ...base, ...changed }))
}

/** Names that a spreadsheet might run, cut or misread. */
const key = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1+1",
    "''",
    "'A",
    '-3',
    '+47',
    '@x',
    'a;b',
    'a,b',
    'sa "nei"',
    '"',
    '#none',
    'Ærlig & sønn',
    '_x0041_',
    '0012',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((text) => `x${text}x`.replace(/\p{C}/gu, '')),
)

const registration: fc.Arbitrary<Registration> = fc
  .constantFrom('2016', '2018', '2019', '2020')
  .chain((round) =>
    fc.record({
      round: fc.constant(round),
      unit: key,
      answers: answersTo(registry.forRound('brukerplan', round)),
    }),
  )
  .map((made) => ({ ...registrationOf(made.answers), ...made }))

const numbered = fc
  .array(registration, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((one, i) => ({ ...one, person: `p${i}` })))

const bytesOf = (chunks: Iterable<Uint8Array | string>): Uint8Array =>
  Buffer.concat([...chunks].map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)))

describe('what is written can be read again', () => {
  const forms = {
    excel: (d: Parameters<typeof rowsCsv>[0], rows: Uint32Array) => bytesOf(rowsCsv(d, rows, 'excel')),
    machine: (d: Parameters<typeof rowsCsv>[0], rows: Uint32Array) => bytesOf(rowsCsv(d, rows, 'machine')),
    xlsx: (d: Parameters<typeof rowsCsv>[0], rows: Uint32Array) => bytesOf(rowsXlsx(d, rows)),
  }

  it.each(Object.entries(forms))('%s: the same registrations, and the same refused', async (name, write) => {
    let accepted = 0
    let rejected = 0
    await fc.assert(
      fc.asyncProperty(numbered, async (registrations) => {
        const dataset = datasetFromRegistrations(registrations, versions, { synthetic: true })
        const file = write(dataset, Uint32Array.from(registrations.keys()))
        const result = await read(file, { acceptValid: true, municipalityExists: () => true }, 4096)
        const expected = registrations.flatMap((one) => {
          const meant = session(registry.forRound('brukerplan', one.round), one.answers)
          return meant.complete ? [{ ...one, answers: meant.answers }] : []
        })
        expect(result.accepted).toEqual(expected)
        expect(result.rowsRead).toBe(registrations.length)
        expect(result.refused).toBe(false)
        expect(result.synthetic).toBe(true)
        expect(result.profile).toBe(name === 'xlsx' ? null : name)
        accepted += result.accepted.length
        rejected += result.rejected.length
      }),
      { numRuns: 60, seed: 2020 },
    )
    // the property must have met both
    expect(accepted).toBeGreaterThan(50)
    expect(rejected).toBeGreaterThan(10)
  })

  it('gives the same bytes for the same rows, and only the rows asked for', () => {
    const all = ['p1', 'p2', 'p3'].map((person) => registrationOf(ordinary, person))
    const dataset = datasetFromRegistrations(all, versions, { synthetic: false })
    const rows = Uint32Array.of(0, 2)
    expect(forms.xlsx(dataset, rows)).toEqual(forms.xlsx(dataset, rows))
    const lines = forms.machine(dataset, rows).toString().trimEnd().split('\n')
    expect(lines.map((line) => line.split(',')[4])).toEqual(['person', 'p1', 'p3'])
    expect(lines[0]).not.toContain('#synthetic')
    expect(lines[0]!.split(',').slice(0, 6)).toEqual([
      'municipality',
      'round',
      'unit_type',
      'unit',
      'person',
      questionsOf(form)[0]!.code,
    ])
  })
})
