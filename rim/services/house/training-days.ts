import { type Language, type LocalText, ProblemError, problem, textIn } from '#core/foundation'
import { csvLine } from '#rim/exports'
import {
  changeTrainingDay,
  findTrainingDay,
  listMunicipalities,
  listSignUps,
  type StoredTrainingDay,
  type TrainingDayFacts,
  type Work,
} from '#rim/storage'
import { messageProblems } from './message-problems.ts'

/** Changes what is said of a training day. Throws problem 4253 for fewer places than are taken. */
export async function reviseTrainingDay(
  work: Work,
  { id, taken }: StoredTrainingDay,
  facts: TrainingDayFacts,
): Promise<StoredTrainingDay> {
  if (facts.places !== null && facts.places < taken) {
    throw new ProblemError(problem(messageProblems.placesTaken, { taken }))
  }
  await changeTrainingDay(work, id, facts)
  return (await findTrainingDay(work, id))!
}

const heads: readonly LocalText[] = [
  { nb: 'Kommunenummer', nn: 'Kommunenummer', en: 'Municipality number' },
  { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  { nb: 'Navn', nn: 'Namn', en: 'Name' },
  { nb: 'Arbeidssted', nn: 'Arbeidsstad', en: 'Place of work' },
  { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  { nb: 'Møtte', nn: 'Møtte', en: 'Came' },
]
const came: Readonly<Record<'true' | 'false', LocalText>> = {
  true: { nb: 'ja', nn: 'ja', en: 'yes' },
  false: { nb: 'nei', nn: 'nei', en: 'no' },
}

/** Who is signed up to a training day, as CSV for a Norwegian Excel: one line for each. */
export async function attendanceCsv(
  work: Work,
  { id, round }: StoredTrainingDay,
  language: Language,
): Promise<string> {
  const names = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]))
  const rows = (await listSignUps(work, round))
    .filter(({ trainingDay }) => trainingDay === id)
    .map(({ municipality, name, unit, email, attended }) => [
      municipality,
      names.get(municipality) ?? '',
      name,
      unit,
      email,
      attended === null ? '' : textIn(came[`${attended}`], language),
    ])
  const head = heads.map((text) => textIn(text, language))
  return [head, ...rows].map((cells, at) => csvLine(cells, 'excel', at === 0)).join('')
}
