import { type Decision, type Policy, peopleKey } from '#core/disclosure'
import type { AnnualBreadth, AnnualCounts } from './counted.ts'

const breadths: readonly AnnualBreadth[] = ['whole', 'categories', 'groups']

/** With fewer recipients than this nothing but the groups has been found to be protected: the others are not tried. */
const fewest = 200

/** What to try, in turn, for so many recipients. */
export const breadthsFor = (recipients: number, { minimumCount }: Policy): readonly AnnualBreadth[] =>
  recipients < fewest && minimumCount > 1 ? ['groups'] : breadths

const ofGroups = /^(all|substance|mental|class:.*|young:(substance|mental))$/
const besideCategories = /^(daily_care|poor|caring|others_children|working_age|any_substance|age|young):?/

/** Whether a population is tabled. */
function tabled(code: string, breadth: AnnualBreadth): boolean {
  if (breadth === 'whole' || ofGroups.test(code)) return true
  return breadth === 'categories' && !besideCategories.test(code)
}

/** The tables of a breadth alone. */
export const narrowed = (counts: AnnualCounts, breadth: AnnualBreadth): AnnualCounts => ({
  ...counts,
  breadth,
  populations: new Map([...counts.populations].filter(([code]) => tabled(code, breadth))),
})

/** What a decision that was kept was made of: the widest breadth whose populations it knows. */
export function breadthOf(counts: AnnualCounts, { counts: { keys, aliases } }: Decision): AnnualBreadth {
  const known = new Set([...keys, ...aliases.map(([key]) => key)])
  return (
    breadths.find((breadth) =>
      [...narrowed(counts, breadth).populations.values()].every(({ population }) =>
        known.has(peopleKey(population.name)),
      ),
    ) ?? 'whole'
  )
}
