import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import { useStudyFacts } from '../people/queries.ts'

const sexes: Readonly<Record<string, LocalText>> = {
  female: { nb: 'Kvinner', nn: 'Kvinner', en: 'Women' },
  male: { nb: 'Menn', nn: 'Menn', en: 'Men' },
  other: { nb: 'Annet kjønn', nn: 'Anna kjønn', en: 'Other sex' },
}

/** How a group is called: sexes in words, anything else as it stands. */
export const groupText = (group: string, say: Say): string => {
  const known = sexes[group]
  return known ? say(known) : group
}

/** The names of the study's sites, by id. */
export const useSites = (study: string): ReadonlyMap<string, string> =>
  new Map((useStudyFacts(study).data?.sites ?? []).map(({ id, name }) => [id, name]))
