import { datasetFromRegistrations, type Registration, selectRows } from '#core/dataset'
import { type PurposedRows, releaseRows } from '#core/disclosure'
import { isMissing } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'

const form: Instrument = loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!

/** Registrations with every kind of missing answer among them; a unit has a name that CSV must quote and SPSS must count in bytes. */
export const registrations: readonly Registration[] = randomRegistrations(
  form,
  400,
  { municipality: '0301', round: '2020' },
  11,
).map((one, at) => ({
  ...one,
  unit: at % 7 === 0 ? 'Ærlig, "åpen" øst' : one.unit,
  answers: {
    ...one.answers,
    ...(at % 5 === 0 ? { housing: { missing: 'unknown' as const } } : {}),
    ...(at % 9 === 0 ? { finances: { missing: 'blank' as const } } : {}),
    ...(at % 11 === 0 ? { plans: { missing: 'refused' as const } } : {}),
  },
}))

export function released(synthetic = false): PurposedRows {
  const dataset = datasetFromRegistrations(registrations, [form], { synthetic })
  // every other row, so that a row's number is not its place
  const rows = selectRows(dataset, (row) => row % 2 === 0)
  return releaseRows(dataset, rows, {
    purpose: 'analyse av boforhold',
    legalBasis: '§ 9 <&>',
    auditId: 'linje-1',
  })
}

const why = { blank: '-9', notAsked: '-8', unknown: '-7', refused: '-6' } as const

/**
 * The released rows as they should be in every format, straight from the answers: no dataset, no column and no name-giver is
 * used. Every value as text.
 */
export function expectedRows(): {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
} {
  const questions = questionsOf(form).filter(({ type }) => type !== 'text')
  const names = [
    ...['municipality', 'round', 'unit_type', 'unit'],
    ...questions.flatMap((one) =>
      one.type === 'multi' ? one.choices.map(({ code }) => `${one.code}__${code}`) : [one.code],
    ),
  ]
  const rows = registrations
    .filter((_, at) => at % 2 === 0)
    .map(({ municipality, round, unit, answers }) => [
      ...[municipality, round, '1', unit],
      ...questions.flatMap((question) => {
        const answer = answers[question.code] ?? { missing: 'blank' as const }
        const width = question.type === 'multi' ? question.choices.length : 1
        if (isMissing(answer)) return Array.from({ length: width }, () => why[answer.missing])
        if (question.type === 'multi') {
          return question.choices.map(({ code }) =>
            (answer as readonly string[]).includes(code) ? '1' : '0',
          )
        }
        if (question.type === 'choice')
          return [String(question.choices.findIndex(({ code }) => code === answer) + 1)]
        return [String(answer)]
      }),
    ])
  return { names, rows }
}

/** What every format is asked for with. */
export const asked = {
  name: 'rader',
  title: { nb: 'Brukerplan 2020', nn: 'Brukerplan 2020' },
  date: '2026-11-23',
  language: 'nb',
  forms: [form],
} as const
