import type { Random } from '#core/foundation'
import { type Answer, choicesOf, type Instrument, questionOf, session } from '#core/instruments'
import type { TableQuestion } from '#core/survey'
import { weighted } from '../draws.ts'

/** A person's answers while they are made: a question that is passed over has none. */
export type Draft = Record<string, Answer>

/** How the points within a category share it, in a hundred: the outer ones are the rarer. */
const pointShares: Readonly<Record<string, number>> = {
  not_at_all: 42,
  small_extent: 58,
  large_extent: 60,
  very_large_extent: 40,
  very_bad: 34,
  quite_bad: 66,
  quite_good: 68,
  very_good: 32,
  once: 30,
  some_times: 50,
  many_times: 20,
}

/** Where there is no answer on the scale: how many in a thousand left it blank, where anything else can be ticked. */
const blankOfThousand = 90
/** Of those who ticked something beside the scale, how many in a thousand do not know, where that is a choice too. */
const unsureOfThousand = 150

/** Puts a category into somebody's answers; what was answered before stays where it is in the category. */
export function putCategory(
  draft: Draft,
  instrument: Instrument,
  question: TableQuestion,
  category: number,
  random: Random,
): void {
  const { code, categories } = question
  const chosen = draft[code]
  const own = categories[category]
  if (own) {
    if (typeof chosen === 'string' && own.choices.includes(chosen)) return
    const weights = Object.fromEntries(own.choices.map((choice) => [choice, pointShares[choice] ?? 1]))
    draft[code] = weighted(random, weights)
    return
  }
  const onScale = new Set(categories.flatMap(({ choices }) => choices))
  const beside = choicesOf(questionOf(instrument, code)!)
    .map((choice) => choice.code)
    .filter((choice) => !onScale.has(choice))
  if (typeof chosen === 'string' && beside.includes(chosen)) return
  if (beside.length === 0 || random.below(1000) < blankOfThousand) {
    delete draft[code]
    return
  }
  const unsure = beside.includes('dont_know') && random.below(1000) < unsureOfThousand
  draft[code] = unsure ? 'dont_know' : beside.find((choice) => choice !== 'dont_know')!
}

/** What the form asks of the answers; the rest is left out. */
export function onlyAsked(instrument: Instrument, draft: Draft): Draft {
  const { states } = session(instrument, draft)
  return Object.fromEntries(Object.entries(draft).filter(([code]) => states.get(code)?.state === 'asked'))
}
