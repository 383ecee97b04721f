import type { Random } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { tableQuestions } from '#core/survey'
import { answersByParticipant } from '../plan.ts'
import { type SurveyRespondent, surveyRespondents } from '../respondents.ts'
import { describeBefore } from './describe-before.ts'
import { type Draft, onlyAsked, putCategory } from './finish.ts'
import { leanings, startOf } from './matching.ts'
import { planOf, weightOf } from './participants.ts'
import type { CalibratedPeople } from './people.ts'
import type { CalibratedPlace } from './places.ts'
import { plainAnswers } from './plain-answers.ts'
import { questionTotals } from './question-totals.ts'
import type { WaveFacts } from './targets.ts'

/** The people of 2017 or 2019: of these waves everybody's shares are told, and no table by group. */
export function waveBefore(
  instrument: Instrument,
  facts: WaveFacts,
  places: readonly CalibratedPlace[],
  random: Random,
): CalibratedPeople {
  const counts = answersByParticipant(places.map(weightOf), facts.answers, 'calibrated')
  const plan = planOf(instrument, facts, places, new Map(places.map(({ id }, at) => [id, counts[at]!])))
  const made = surveyRespondents(instrument, plan, 'calibrated')
  const drafts = made.map((one): Draft => ({ ...one.answers }))
  const lean = leanings(instrument, drafts)
  const totals = questionTotals(String(facts.year), new Map())
  const everybody = drafts.map((_, person) => person)
  for (const question of tableQuestions(instrument)) {
    const wanted = totals.get(question.number)
    if (!wanted) continue
    const own = random.fork(question.code)
    const values = plainAnswers(wanted, startOf(question, drafts, lean), everybody, own)
    drafts.forEach((draft, person) => {
      putCategory(draft, instrument, question, values[person]!, own)
    })
  }
  describeBefore(drafts, facts.year, random.fork('described'))
  const respondents = made.map(
    (one, person): SurveyRespondent => ({ ...one, answers: onlyAsked(instrument, drafts[person]!) }),
  )
  return { respondents, plan }
}
