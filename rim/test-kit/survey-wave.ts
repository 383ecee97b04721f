import type { Answer, Instrument } from '#core/instruments'
import { questionsOf } from '#core/instruments'
import { surveyRespondents } from '#core/synthetic'
import { loadInstruments } from '#rim/assets'

/** Municipalities of 2019 to 2023 of all sizes and regions, and a city district, with what a reader of a map says of them. */
export const surveyPlacesByHand: Readonly<Record<string, readonly [size: string, region: string]>> = {
  '030103': ['large', 'south_east'],
  '1103': ['large', 'west'],
  '1151': ['small', 'west'],
  '1804': ['large', 'north'],
  '1871': ['small', 'north'],
  '1833': ['large', 'north'],
  '1532': ['medium', 'mid'],
  '1554': ['medium', 'mid'],
  '1511': ['small', 'mid'],
}

/** One made-up answer, in the words of the code book. */
export interface TestAnswer {
  readonly participant: string | null
  readonly channel: 'web' | 'paper' | null
  readonly service: string | null
  readonly answers: Readonly<Record<string, Answer>>
}

/** A form of the survey by its id. */
export const surveyForm = (id: string): Instrument =>
  loadInstruments('brukertilfredshet').find((one) => one.id === id)!

/** Made-up answers spread evenly over some municipalities. */
export function testAnswers(
  form: Instrument,
  count: number,
  seed: number,
  places: readonly string[] = Object.keys(surveyPlacesByHand),
): readonly TestAnswer[] {
  const made = surveyRespondents(
    form,
    {
      participants: places.map((id, at) => ({
        id,
        answers: Math.floor(count / places.length) + (at < count % places.length ? 1 : 0),
        services: [{ id: 'nav', name: 'NAV', kind: 'nav' }],
      })),
      web: Math.round(count / 10),
      days: [`${form.rounds[0]}-02-01`],
    },
    seed,
  )
  return made.map(({ participant, channel, answers }) => ({
    participant,
    channel,
    service: null,
    answers: answers as TestAnswer['answers'],
  }))
}

/** Answers as a file of the code book's codes: separated by commas, several choices joined by `|`. */
export function answersCsv(form: Instrument, answers: readonly TestAnswer[]): string {
  const codes = questionsOf(form).map(({ code }) => code)
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
  const rows = answers.map(({ participant, channel, service, answers: given }) =>
    line([participant ?? '', ...codes.map((code) => cellOf(given[code])), channel ?? '', service ?? '']),
  )
  return `${[line(['kommunenr', ...codes, 'channel', 'service']), ...rows].join('\n')}\n`
}

function cellOf(answer: Answer | undefined): string {
  if (answer === undefined || (typeof answer === 'object' && 'missing' in answer)) return ''
  return Array.isArray(answer) ? answer.join('|') : String(answer)
}
