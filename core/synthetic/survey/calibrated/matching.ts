import type { Random } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type TableQuestion, tableQuestions } from '#core/survey'
import type { SurveyRespondent } from '../respondents.ts'
import type { Background2021 } from './background-2021.ts'
import type { Draft } from './finish.ts'

/** Where somebody's answers lie, 0 to 1000: the mean place on the scales. */
export function leanings(instrument: Instrument, drafts: readonly Draft[]): readonly number[] {
  const points = new Map<string, ReadonlyMap<string, number>>()
  for (const { code, categories, scale } of tableQuestions(instrument)) {
    if (scale === 'having' || scale === 'ill_treatment') continue
    points.set(
      code,
      new Map(categories.flatMap(({ choices }, at) => choices.map((choice) => [choice, at] as const))),
    )
  }
  return drafts.map((draft) => {
    let [sum, count] = [0, 0]
    for (const [code, at] of points) {
      const found = at.get(String(draft[code]))
      if (found === undefined) continue
      sum += found
      count++
    }
    return count === 0 ? 500 : Math.round((500 * sum) / count)
  })
}

/** Each person's category of a question in the answers of before, or where they lie in general for who has none. */
export function startOf(
  { code, categories }: TableQuestion,
  drafts: readonly Draft[],
  lean: readonly number[],
): Uint8Array {
  const last = categories.length - 1
  const of = new Map(categories.flatMap(({ choices }, at) => choices.map((choice) => [choice, at] as const)))
  return Uint8Array.from(
    drafts,
    (draft, person) =>
      of.get(String(draft[code])) ?? Math.min(last, Math.floor((lean[person]! * (last + 1)) / 1001)),
  )
}

/**
 * Which of the made-up respondents each person of the background goes on from: one of the same participant, and the more
 * content of them where the follow-up questions were answered more contentedly.
 */
export function matched(
  instrument: Instrument,
  { population, demands }: Background2021,
  participants: readonly string[],
  made: readonly SurveyRespondent[],
  random: Random,
): readonly number[] {
  const lean = leanings(
    instrument,
    made.map(({ answers }) => answers),
  )
  const followed = ['19_1', '20_2', '24_1', '26_2'].map((table) => ({
    values: population.answers.get(table)!,
    last: demands.get(table)!.totals.length - 1,
  }))
  const own = participants.map((_, person) => {
    const given = followed.filter(({ values, last }) => values[person]! <= last)
    const sum = given.reduce((all, { values, last }) => all + (1000 * values[person]!) / last, 0)
    return (given.length === 0 ? 500 : sum / given.length) + random.below(300)
  })
  const match = participants.map(() => -1)
  for (const id of new Set(participants)) {
    const people = participants.flatMap((one, person) => (one === id ? [person] : []))
    const theirs = made.flatMap(({ participant }, at) => (participant === id ? [at] : []))
    people.sort((a, b) => own[a]! - own[b]! || a - b)
    theirs.sort((a, b) => lean[a]! - lean[b]! || a - b)
    people.forEach((person, at) => {
      match[person] = theirs[at]!
    })
  }
  return match
}
