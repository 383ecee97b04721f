import { missingNumbers, unionOf } from '#core/dataset'
import { family, quota } from './answer-kit.ts'
import { redRows } from './areas.ts'
import { mix, uniform } from './noise.ts'
import { type Lean, type Rows, where } from './pick.ts'
import {
  careOrContact,
  children,
  contact,
  dailyCare,
  othersChildren,
  othersChildrenTotal,
  othersRelations,
  parents,
  pregnant,
  redParents,
  redParentsWithoutContact,
} from './target-people.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Own children under 18: who, how many, which contact; pregnancy; others' children. */
export function giveChildren(work: Work, cohort: Cohort): void {
  const own = work.frame.choice('own_children')
  const [yes, no] = [own.at('yes'), own.at('no')]
  const caring: Rows[] = []
  cohort.byCategory.forEach((rows, category) => {
    for (const row of rows) own.data[row] = no
    const chosen = cohort.exact
      ? exactParents(work, rows, category)
      : otherParents(work, cohort, rows, category)
    for (const row of chosen.all) own.data[row] = yes
    caring.push(chosen.caring)
  })
  giveCounts(work, cohort, caring)
  giveContact(work, cohort, caring)
  givePregnancy(work, cohort)
  giveOthersChildren(work, cohort)
}

const parentAge = (work: Work, row: number): boolean =>
  work.age[row]! >= 19 && work.age[row]! <= (work.female[row] ? 58 : 68)
const parentLean =
  (work: Work): Lean =>
  (row) => {
    const middle = work.female[row] ? 38 : 41
    return 260 - Math.abs(work.age[row]! - middle) * 22 + (work.female[row] ? 40 : 0)
  }

/** The report's parents: those with red or blue-light index and the others have each their own number. */
function exactParents(work: Work, rows: Rows, category: number): { all: Rows; caring: Rows } {
  const able = where(rows, (row) => parentAge(work, row))
  const red = redRows(work, able)
  const other = without(able, red)
  const lean = parentLean(work)
  const redCaring = work.pick.top(red, quota(redParents, category, rows), 'parents', lean)
  const redAlone = work.pick.top(
    without(red, redCaring),
    quota(redParentsWithoutContact, category, rows),
    'parents',
    lean,
  )
  const caringLeft = quota(careOrContact, category, rows) - redCaring.length
  const otherCaring = work.pick.top(other, caringLeft, 'parents', lean)
  const left = quota(parents, category, rows) - redCaring.length - redAlone.length - otherCaring.length
  const otherAlone = work.pick.top(without(other, otherCaring), left, 'parents', lean)
  const caring = unionOf(redCaring, otherCaring)
  return { all: unionOf(caring, redAlone, otherAlone), caring }
}

/** Elsewhere: parents known from a later round mostly stay so; the rest fill the category's quota. */
function otherParents(work: Work, cohort: Cohort, rows: Rows, category: number): { all: Rows; caring: Rows } {
  if (cohort.young) return { all: new Uint32Array(0), caring: new Uint32Array(0) }
  const known = where(rows, (row) => {
    const kids = work.people.kids[work.person[row]!]!
    if (kids === 250 || kids === 0) return false
    // the only child of a young parent may not have been born
    const unborn =
      kids === 1 && work.age[row]! < 40 && uniform(mix(work.person[row]!, work.year[row]!), 12) === 0
    return parentAge(work, row) && !unborn
  })
  const open = where(rows, (row) => work.people.kids[work.person[row]!] === 250 && parentAge(work, row))
  const fresh = work.pick.top(
    open,
    quota(parents, category, rows) - known.length,
    'parents',
    parentLean(work),
  )
  const all = unionOf(known, fresh)
  const share = careOrContact[category as 0] / parents[category as 0]
  const caring = work.pick.top(all, Math.round(all.length * share), 'caring', (row) => -work.units[row]! * 20)
  return { all, caring }
}

/** One to six children; known parents keep theirs or have one fewer before. */
function giveCounts(work: Work, cohort: Cohort, caring: readonly Rows[]): void {
  const own = work.frame.choice('own_children')
  const yes = own.at('yes')
  const count = work.frame.number('children_count')
  const kids = work.people.kids
  const isCaring = new Set<number>()
  for (const rows of caring) for (const row of rows) isCaring.add(row)
  const strata: { rows: Rows; parents: number; children: number }[] = []
  const all = where(cohort.rows, (row) => own.data[row] === yes)
  const fresh = where(
    all,
    (row) => cohort.exact || kids[work.person[row]!] === 250 || kids[work.person[row]!] === 0,
  )
  const severe = (row: number): boolean => work.category[row] === 2 || work.category[row] === 5
  const red = (row: number): boolean => isCaring.has(row) && work.units[row]! >= 15
  const stratum = (holds: (row: number) => boolean, target: { parents: number; children: number }): void => {
    strata.push({ rows: where(fresh, holds), ...target })
  }
  stratum((row) => red(row) && severe(row), children.redSevere)
  stratum((row) => red(row) && !severe(row), children.redOther)
  stratum((row) => !red(row) && severe(row), children.otherSevere)
  stratum((row) => !red(row) && !severe(row), children.rest)
  const write = (row: number, wanted: number): void => {
    const most = work.age[row]! < 23 ? 2 : work.age[row]! < 26 ? 3 : 6
    count[row] = Math.min(wanted, most)
  }
  for (const { rows, parents: n, children: total } of strata) {
    const wanted = childHistogram(rows.length, Math.round((total * rows.length) / n))
    const lean: Lean = (row) => (work.age[row]! < 26 ? -900 : work.age[row]! < 30 ? -150 : 0)
    work.pick.levels(rows, wanted.slice(0, -1), 'children_count', lean, (row, level) => write(row, 6 - level))
  }
  for (const row of all) {
    const person = work.person[row]!
    const known = kids[person]!
    if (count[row]! > 0 || known === 250 || known === 0) continue
    const fewer = known > 1 && work.age[row]! < 40 && uniform(mix(person, work.year[row]! + 7), 8) === 0
    write(row, fewer ? known - 1 : known)
  }
  for (const row of cohort.rows) {
    if (own.data[row] !== yes) count[row] = missingNumbers.notAsked
    kids[work.person[row]!] = Math.max(0, count[row]!)
  }
}

/** How many parents have six, five ... one child, for an exact total. */
function childHistogram(n: number, total: number): number[] {
  const shares = [2, 6, 30, 126, 380]
  const counts = shares.map((share) => Math.floor((share * n) / 1000))
  counts.push(n - counts.reduce((sum, c) => sum + c, 0))
  let missing = total - counts.reduce((sum, c, i) => sum + c * (6 - i), 0)
  // the last steps are between one and two children, then two and three
  while (missing !== 0) {
    const [up, down] = missing > 0 ? ([5, 4] as const) : ([4, 5] as const)
    const from = counts[up]! > 0 ? up : missing > 0 ? 4 : 3
    const to = counts[up]! > 0 ? down : missing > 0 ? 3 : 4
    if (counts[from]! === 0) break
    counts[from]!--
    counts[to]!++
    missing += missing > 0 ? -1 : 1
  }
  return counts
}

/** Daily care, contact, no contact. */
function giveContact(work: Work, cohort: Cohort, caring: readonly Rows[]): void {
  const slot = work.frame.flags('children_contact')
  const count = work.frame.number('children_count')
  const own = work.frame.choice('own_children')
  const yes = own.at('yes')
  const [daily, some, none] = [slot.flag('daily_care'), slot.flag('contact'), slot.flag('no_contact')]
  cohort.byCategory.forEach((rows, category) => {
    const mine = caring[category]!
    for (const row of rows) if (own.data[row] === yes) slot.state[row] = 0
    const scale = (six: typeof dailyCare): number =>
      Math.round((six[category as 0] * mine.length) / careOrContact[category as 0])
    const lean: Lean = (row) => (work.female[row] ? 80 : -80) - work.units[row]! * 12
    const dailyRows = work.pick.top(mine, scale(dailyCare), 'daily_care', lean)
    for (const row of dailyRows) daily[row] = 1
    const contactRows = without(mine, dailyRows)
    for (const row of contactRows) some[row] = 1
    const both = where(dailyRows, (row) => count[row]! > 1)
    for (const row of work.pick.top(both, scale(contact) - contactRows.length, 'contact', () => 0))
      some[row] = 1
    for (const row of rows) if (own.data[row] === yes && !daily[row] && !some[row]) none[row] = 1
  })
}

function givePregnancy(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('pregnant')
  cohort.byCategory.forEach((rows, category) => {
    const asked = where(rows, (row) => work.female[row] === 1 && work.age[row]! <= 55)
    for (const row of asked) slot.data[row] = slot.at('no')
    const able = where(asked, (row) => work.age[row]! >= 17 && work.age[row]! <= 44)
    const wanted = cohort.young ? 0 : quota(pregnant, category, rows)
    const lean: Lean = (row) => -Math.abs(work.age[row]! - 29) * 14
    for (const row of work.pick.top(able, wanted, 'pregnant', lean)) slot.data[row] = slot.at('yes')
  })
}

function giveOthersChildren(work: Work, cohort: Cohort): void {
  const none = work.frame.flags('others_children').flag('none')
  const some: Rows[] = []
  family(work, cohort, 'others_children', othersRelations, {
    any: (rows, category) => {
      const lean: Lean = (row) => (work.age[row]! < 24 ? 60 : work.age[row]! > 65 ? -120 : 0)
      const chosen = work.pick.top(rows, quota(othersChildren, category, rows), 'others_children', lean)
      for (const row of without(rows, chosen)) none[row] = 1
      some.push(chosen)
      return chosen
    },
    rules: {
      minor_siblings: {
        eligible: (row) => work.age[row]! < 26,
        lean: (row) => (work.age[row]! < 21 ? 100 : 0),
      },
    },
  })
  const count = work.frame.number('others_children_count')
  const rows = unionOf(...some)
  const wanted = childHistogram(rows.length, Math.round((othersChildrenTotal * rows.length) / 1191))
  work.pick.levels(
    rows,
    wanted.slice(0, -1),
    'others_children_count',
    () => 0,
    (row, level) => {
      count[row] = 6 - level
    },
  )
}
