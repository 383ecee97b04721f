import { type Random, roundHalfUp } from '#core/foundation'
import type { PlannedService } from '../plan.ts'
import type { SurveyRespondent } from '../respondents.ts'
import { type CrossCounts, crossedValues } from './crosses.ts'
import { housing2021, putCounts } from './described.ts'
import type { Draft } from './finish.ts'

/** Percent with a home that suits them to a large extent, by where they live (chapter 12.2, figure 19). */
export const suitingHomes: Readonly<Record<string, number>> = {
  own_private: 70,
  institution: 63,
  municipal_staffed: 61,
  municipal_unstaffed: 50,
  with_parents: 35,
}

/** Puts where people live so that the figure by housing comes out; how many live where stays. */
export function putHousing(drafts: readonly Draft[], suits: Uint8Array, random: Random): void {
  const homes = Object.keys(housing2021) as (keyof typeof housing2021)[]
  const start = Uint8Array.from(drafts, (draft) => {
    const at = homes.indexOf(draft.housing as keyof typeof housing2021)
    return at < 0 ? homes.length : at
  })
  const counts = homes.map((home) => housing2021[home])
  const answered = suits.filter((category) => category < 3).length
  // whoever does not say where they live does not say how it is either, as far as that goes
  const blank = suits.length - counts.reduce<number>((sum, count) => sum + count, 0)
  const silent = [
    ...homes.map((home) => (home === 'own_private' ? suits.length - answered - blank : 0)),
    blank,
  ]
  const high = homes.map((home) => {
    const all = housing2021[home] - (home === 'own_private' ? silent[0]! : 0)
    return suitingHomes[home] === undefined ? null : roundHalfUp((all * suitingHomes[home]) / 100, 0)
  })
  const wanted: CrossCounts = [homes.map(() => null), homes.map(() => null), [...high, 0], silent]
  const { values } = crossedValues(start, suits, wanted, homes.length + 1, random)
  drafts.forEach((draft, person) => {
    const home = homes[values[person]!]
    if (home === undefined) delete draft.housing
    else draft.housing = home
  })
}

/** What is ticked beside the scale on relatives: 7 to 8 % do not know, about a third have none to think of (chapter 10.1). */
const besideTheScale = {
  relatives_involved: { dont_know: 80, not_applicable: 360 },
  relatives_supported: { dont_know: 88, not_applicable: 390 },
} as const

/** Puts what those tick who have no place on the scale of a question on relatives; the rest of them left it blank. */
export function putBesideTheScale(drafts: readonly Draft[], random: Random): void {
  for (const [question, counts] of Object.entries(besideTheScale)) {
    const open = drafts.flatMap((draft, person) => {
      const answer = draft[question]
      return answer === undefined || Object.keys(counts).includes(String(answer)) ? [person] : []
    })
    putCounts(drafts, question, counts, random, open)
  }
}

/** Question 11_2: how many are on the scale and have told the service, and how many do not wish to answer (note 19). */
const satisfied = { onScale: 1038, noAnswer: 16 } as const
/** Percent satisfied to a large extent by the service that the form came from: told are over 80 and about 70 (figure 5). */
const satisfiedWith: Readonly<Record<string, number>> = {
  nav: 70,
  substance_service: 83,
  mental_health: 84,
  housing_support: 84,
  activity_centre: 88,
  low_threshold: 86,
  home_nursing: 82,
}
const content = new Set(['large_extent', 'very_large_extent'])

/** Puts how satisfied people are with the service that gave them the form, the more content of each service the more. */
export function putSatisfaction(
  drafts: readonly Draft[],
  made: readonly SurveyRespondent[],
  services: readonly PlannedService[],
  lean: readonly number[],
): void {
  const question = 'satisfied_with_service'
  const answering = (wanted: boolean) =>
    drafts.flatMap(({ [question]: answer }, person) =>
      answer !== undefined && (answer === 'no_answer') === wanted ? [person] : [],
    )
  const clear = (people: readonly number[], left: number) => {
    // whoever has not written the service passes this over first
    const written = (person: number) => (drafts[person]!.service_of_form === undefined ? 0 : 1)
    const order = [...people].sort((one, other) => written(one) - written(other) || one - other)
    for (const person of order.slice(0, Math.max(0, people.length - left))) delete drafts[person]![question]
  }
  clear(answering(false), satisfied.onScale)
  clear(answering(true), satisfied.noAnswer)
  const kinds = new Map(services.map(({ id, kind }) => [id, kind]))
  const there = answering(false).sort((one, other) => lean[other]! - lean[one]! || one - other)
  for (const [kind, share] of Object.entries(satisfiedWith)) {
    const people = there.filter((person) => kinds.get(made[person]!.service) === kind)
    const isContent = (person: number) => content.has(String(drafts[person]![question]))
    let missing = roundHalfUp((share * people.length) / 100, 0) - people.filter(isContent).length
    for (const person of people) {
      if (missing <= 0 || isContent(person)) continue
      drafts[person]![question] = 'large_extent'
      missing--
    }
    for (const person of [...people].reverse()) {
      if (missing >= 0 || !isContent(person)) continue
      drafts[person]![question] = 'some_extent'
      missing++
    }
  }
}
