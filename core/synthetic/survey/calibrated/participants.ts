import type { Random } from '#core/foundation'
import { choicesOf, type Instrument, questionOf } from '#core/instruments'
import { shuffled, tableRegionOf } from '#core/survey'
import { answersByParticipant, type SurveyPlan } from '../plan.ts'
import type { Background2021 } from './background-2021.ts'
import type { CalibratedPlace } from './places.ts'
import { groupSizes2021, type WaveFacts } from './targets.ts'

/** Where each of the people answers, from who is in which class and region. */
export function participantsOf(
  background: Background2021,
  places: readonly CalibratedPlace[],
  random: Random,
): readonly string[] {
  const [size, region] = [background.variables.get('size')!, background.variables.get('region')!]
  const [sizes, regions] = [Object.keys(groupSizes2021.size), Object.keys(groupSizes2021.region)]
  const participants: string[] = []
  sizes.forEach((_, s) => {
    regions.forEach((_, r) => {
      const people = Array.from(size).flatMap((at, person) =>
        at === s && region[person] === r ? [person] : [],
      )
      const here = places.filter((place) => place.size === sizes[s] && regionOfTables(place) === regions[r])
      const counts = answersByParticipant(
        here.map(weightOf),
        people.length,
        `answers/${sizes[s]}/${regions[r]}`,
      )
      const order = shuffled(people, (limit) => random.below(limit))
      let at = 0
      counts.forEach((count, k) => {
        for (let n = 0; n < count; n++) participants[order[at++]!] = here[k]!.id
      })
    })
  })
  return participants
}

const regionOfTables = ({ region }: CalibratedPlace): string | undefined => tableRegionOf[region]
/** A city's districts share its inhabitants. */
export const weightOf = ({ id, inhabitants }: CalibratedPlace): number =>
  id.length === 4 ? inhabitants : Math.round(inhabitants / 15)

/** The services that hand out forms: more where there are more people. */
const kindsBySize: Readonly<Record<CalibratedPlace['size'], readonly string[]>> = {
  small: ['substance_service', 'mental_health', 'nav'],
  medium: [
    'substance_service',
    'substance_service',
    'mental_health',
    'nav',
    'housing_support',
    'activity_centre',
  ],
  large: [
    'substance_service',
    'substance_service',
    'substance_service',
    'mental_health',
    'nav',
    'housing_support',
    'activity_centre',
    'low_threshold',
    'home_nursing',
  ],
}

export function planOf(
  instrument: Instrument,
  facts: WaveFacts,
  places: readonly CalibratedPlace[],
  answers: ReadonlyMap<string, number>,
): SurveyPlan {
  const kinds = questionOf(instrument, 'services_received')
  const nameOf = (kind: string): string =>
    (kinds && choicesOf(kinds).find(({ code }) => code === kind)?.label.nb) ?? kind
  return {
    participants: places.map(({ id, size }) => ({
      id,
      answers: answers.get(id) ?? 0,
      services: kindsBySize[size].map((kind, at) => ({ id: `${id}-${at + 1}`, name: nameOf(kind), kind })),
    })),
    web: facts.web,
    days: facts.days,
  }
}

export const countsOf = (participants: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const id of participants) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
