import { isMissing } from '#core/foundation'
import { type Answer, type Answers, type Instrument, questionsOf } from '#core/instruments'
import { type CsvProfile, csvLine } from './csv.ts'
import { choiceSeparator, syntheticHead } from './row-cells.ts'

/** One answered form as it is written to a file. */
export interface SurveyAnswerRow {
  /** Municipality number, or six digits of a city district. */
  readonly participant: string
  readonly channel: 'paper' | 'web'
  /** The service that handed out the form, a choice of the question on services received; null: not known. */
  readonly service: string | null
  readonly answers: Answers
}

/** How many rows are put together before they are handed on. */
const rowsPerChunk = 500

/**
 * Answers to the survey as CSV, in chunks of text that are to be written one after the other: `kommunenr`, `channel`,
 * `service` where the form asks of services, the form's codes, and that it is made up; one row for each form. Choices by code,
 * several joined by `|`; empty for blank and for "I would rather not answer". Answers of real people are not to be written by
 * this: nothing is protected.
 */
export function* surveyAnswersCsv(
  instrument: Instrument,
  rows: readonly SurveyAnswerRow[],
  profile: CsvProfile,
): Iterable<string> {
  const codes = questionsOf(instrument).map(({ code }) => code)
  // a service is a choice of this question, so that a form without it has none to tell
  const withService = codes.includes('services_received')
  const heads = ['kommunenr', 'channel', ...(withService ? ['service'] : []), ...codes, syntheticHead]
  let chunk = csvLine(heads, profile, true)
  for (const [at, { participant, channel, service, answers }] of rows.entries()) {
    const cells = codes.map((code) => cellOf(answers[code]))
    chunk += csvLine(
      [participant, channel, ...(withService ? [service] : []), ...cells, 'true'],
      profile,
      false,
    )
    if ((at + 1) % rowsPerChunk === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

function cellOf(answer: Answer | undefined): string | number | null {
  if (answer === undefined || isMissing(answer)) return null
  if (typeof answer === 'string' || typeof answer === 'number') return answer
  return answer.join(choiceSeparator)
}
