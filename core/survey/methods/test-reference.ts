import type { Dataset } from '#core/dataset'
import type { Instrument } from '#core/instruments'
import { type SurveyPlace, surveyDataset } from '../tables/index.ts'
import type { ParticipantDesign } from './cluster-design.ts'

/** What R says of the answers in the same folder. For tests only. */
export interface Reference {
  readonly tests: number
  readonly comparisons: readonly (Readonly<Record<'question' | 'variable' | 'group' | 'category', string>> &
    Readonly<
      Record<
        | 'x'
        | 'n'
        | 'otherX'
        | 'otherN'
        | 'zP'
        | 'share'
        | 'otherShare'
        | 'standardError'
        | 'degreesOfFreedom'
        | 'p'
        | 'benjaminiHochberg'
        | 'holm',
        number
      >
    >)[]
  readonly totals: readonly (Readonly<Record<'question' | 'category', string>> &
    Readonly<Record<'share' | 'standardError' | 'degreesOfFreedom' | 'designEffect', number>>)[]
  readonly waves: readonly (Readonly<Record<'question' | 'category', string>> &
    Readonly<Record<'difference' | 'degreesOfFreedom' | 'p', number>>)[]
}

/** Answers of a file of the reference as a dataset, with the participants' design. `half`: every other answer of those with a participant. */
export function referenceWave(
  form: Instrument,
  csv: string,
  half = false,
): { readonly dataset: Dataset; readonly design: ParticipantDesign } {
  const lines = csv.trim().split('\n').slice(1)
  const all = lines.map((line) => line.split(','))
  const rows = half ? all.filter(([participant]) => participant).filter((_, at) => at % 2 === 0) : all
  const places = new Map<string, SurveyPlace>()
  const weights = new Map<string, number | null>()
  const strata = new Map<string, string>()
  for (const [participant, stratum, weight, size] of rows) {
    if (!participant) continue
    places.set(participant, { size: size as SurveyPlace['size'], region: null })
    weights.set(participant, weight ? Number(weight) : null)
    if (stratum) strata.set(participant, stratum)
  }
  const answers = rows.map(([participant, , , , sex, job, disability, needed, bad]) => ({
    participant: participant || null,
    channel: null,
    service: null,
    answers: {
      ...(sex && { sex }),
      ...(needed && { gets_needed_help: needed }),
      ...(bad && { treated_badly: bad }),
      daily_activity: [
        ...(job === '1' ? ['full_time'] : []),
        ...(disability === '1' ? ['disability_benefit'] : []),
        ...(job === '0' && disability === '0' ? ['other'] : []),
      ],
    },
  }))
  const dataset = surveyDataset(answers, { year: 2021, versions: [form], places, synthetic: true })
  return { dataset, design: { weights, strata } }
}
