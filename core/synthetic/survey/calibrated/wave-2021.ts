import type { Random } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type TableQuestion, tableQuestions } from '#core/survey'
import { printedTables } from '../printed/read.ts'
import { type SurveyRespondent, surveyRespondents } from '../respondents.ts'
import { type Background2021, background2021 } from './background-2021.ts'
import { putComments } from './comments-2021.ts'
import { crossedValues, healthCounts, healthCrosses } from './crosses.ts'
import { describe2021 } from './describe-2021.ts'
import { type Draft, onlyAsked, putCategory } from './finish.ts'
import { leanings, matched, startOf } from './matching.ts'
import { countsOf, participantsOf, planOf } from './participants.ts'
import type { CalibratedPeople } from './people.ts'
import type { CalibratedPlace } from './places.ts'
import { plainAnswers } from './plain-answers.ts'
import { questionTotals } from './question-totals.ts'
import type { WaveFacts } from './targets.ts'
import { putBesideTheScale, putHousing, putSatisfaction } from './told-2021.ts'

/** The people of 2021: the background and small tables first, then answers that go on from made-up respondents. */
export function wave2021(
  instrument: Instrument,
  facts: WaveFacts,
  places: readonly CalibratedPlace[],
  random: Random,
): CalibratedPeople {
  const tables = new Map(printedTables().map((table) => [table.id, table]))
  const totals = questionTotals('2021', tables)
  const background = background2021(tables, totals, random)
  const participants = participantsOf(background, places, random.fork('participants'))
  const plan = planOf(instrument, facts, places, countsOf(participants))
  const made = surveyRespondents(instrument, plan, 'calibrated')
  const order = matched(instrument, background, participants, made, random.fork('matching'))
  const drafts = order.map((at): Draft => ({ ...made[at]!.answers }))
  const questions = tableQuestions(instrument)
  const answersTo = new Map<string, Uint8Array>(background.population.answers)
  const lean = leanings(instrument, drafts)
  for (const question of questions) {
    const { number } = question
    if (answersTo.has(number)) continue
    const demand = background.demands.get(number)
    const start = startOf(question, drafts, lean)
    if (demand) answersTo.set(number, background.population.question(demand, { start }))
    else {
      const wanted = totals.get(number)
      if (wanted)
        answersTo.set(
          number,
          plainAnswers(wanted, start, askedOf(question, drafts, answersTo, background), random.fork(number)),
        )
    }
  }
  for (const cross of healthCrosses) {
    const [help, health] = [answersTo.get(cross.help)!, answersTo.get(cross.health)!]
    const own = random.fork(`health/${cross.help}`)
    const found = crossedValues(health, help, healthCounts(help, health, cross), 4, own)
    answersTo.set(cross.health, found.values)
  }
  describe2021(drafts, background, random.fork('described'))
  for (const question of questions) {
    const values = answersTo.get(question.number)
    if (!values) continue
    const own = random.fork(`points/${question.code}`)
    drafts.forEach((draft, person) => {
      putCategory(draft, instrument, question, values[person]!, own)
    })
  }
  const own = random.fork('told')
  const theirs = order.map((at) => made[at]!)
  const services = plan.participants.flatMap((one) => one.services)
  putHousing(drafts, answersTo.get('9')!, own.fork('housing'))
  putBesideTheScale(drafts, own.fork('beside'))
  const content = leanings(instrument, drafts)
  putSatisfaction(drafts, theirs, services, content)
  putComments(drafts, content, own.fork('comments'))
  const respondents = drafts.map(
    (draft, person): SurveyRespondent => ({
      ...theirs[person]!,
      answers: onlyAsked(instrument, draft),
    }),
  )
  return { respondents, plan }
}

/** Who is asked a question without a table by group: those with the answer that the form wants. */
function askedOf(
  { among }: TableQuestion,
  drafts: readonly Draft[],
  answers: ReadonlyMap<string, Uint8Array>,
  { variables }: Background2021,
): readonly number[] {
  const having: Readonly<Record<string, Uint8Array | undefined>> = {
    has_responsibility_group: variables.get('group'),
    in_lar: variables.get('lar'),
    admitted_last_year: answers.get('26'),
  }
  const values = among && having[among.question]
  return drafts.flatMap((_, person) => (values === undefined || values[person] === 0 ? [person] : []))
}
