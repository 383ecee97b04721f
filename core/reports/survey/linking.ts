import type { RawFrequencyTable } from '#core/dataset'
import {
  choiceKey,
  createLinkers,
  type Linker,
  type Linkers,
  linkAsked,
  linkFrequencies,
  linkPopulations,
  type Policy,
  peopleKey,
} from '#core/disclosure'
import { pointsCode } from './counted-columns.ts'
import { askedKey, nameGroupSizes, sayWhatFollows, tieGroupSizes, tieNumbers } from './known-sums.ts'
import { ends } from './parts/index.ts'
import { populationName, type SurveySum } from './populations.ts'
import { type NamedTable, rawSurveyTables, type SurveyInput, type SurveyRawTables } from './raw-tables.ts'
import { everybodyColumn } from './tables.ts'

/** Every count that a wave's files show or let a reader compute, with the sums that tie them. See docs/survey-disclosure.md. */
export function linkSurvey(
  input: SurveyInput,
  policy: Policy,
  counted: SurveyRawTables = rawSurveyTables(input),
): Linkers {
  const linkers = createLinkers()
  const { year } = input.wave
  for (const { raw, names } of counted.tables) {
    for (const [column, name] of names.entries()) {
      linkers.counts.cell(peopleKey(name), { count: raw.everyone[column]! })
    }
  }
  nameGroupSizes(linkers.counts, year, counted)
  sayWhatFollows(linkers.counts, year, counted.questions)
  const routed = new Set(counted.questions.flatMap(({ code, among }) => (among ? [pointsCode(code)] : [])))
  for (const { raw, names, implied } of counted.tables) {
    const from = routed.has(raw.question) ? linkers : openLeftOut(linkers)
    const into = implied ? unprinted(from, raw, routed.has(raw.question)) : from
    linkFrequencies(into, raw, policy, (at) => names[at]!)
  }
  preferWhatIsRead(linkers, counted)
  linkPoints(linkers, year, counted)
  linkRouting(linkers, counted)
  tieGroupSizes(linkers.counts, year, counted)
  tieNumbers(linkers.counts, year, policy)
  linkParts(linkers, year, counted, policy)
  return linkers
}

/**
 * Cells that no file prints: they are protected, and nothing is lost where they are unknown. How many have answered
 * somewhere is not protected, nor how many of them a question that everybody is asked, though what they answered is: it
 * tells nothing of them, and keeping it would take the tables of another place.
 */
function unprinted(
  { counts, sums }: Linkers,
  { ofAsked, question }: RawFrequencyTable,
  routed: boolean,
): Linkers {
  const base = `|asked:${question}`
  const cell: Linker['cell'] = (key, { cost: _, ...rest }) => {
    const open = key.endsWith('|') || (ofAsked && !routed && key.endsWith(base))
    return counts.cell(key, open ? { ...rest, protection: 0 } : rest)
  }
  return { counts: { ...counts, cell }, sums }
}

/**
 * Who has no opinion on a question that everybody is asked has left it open, or ticked one of several ways out: few of
 * them are not sensitive, since nobody can be said to have answered anything. The base stands beside everybody's number.
 */
function openLeftOut({ counts, sums }: Linkers): Linkers {
  const cell: Linker['cell'] = (key, rest) =>
    counts.cell(key, key.includes('|notasked:') ? { ...rest, protection: 0 } : rest)
  return { counts: { ...counts, cell }, sums }
}

/**
 * How much more than its count a figure is worth that others hang on, where something must be withheld: the base that a
 * column's percentages are of, and the category that a question is read by.
 */
const moreWorth = { base: 3, key: 3 } as const

function preferWhatIsRead({ counts }: Linkers, { questions, tables }: SurveyRawTables): void {
  for (const { code, scale } of questions) {
    const table = tables.find(({ id }) => id === `places_${code}`)
    if (!table) continue
    const { raw, names } = table
    const row = raw.rows.findIndex((one) => one.code === ends[scale].key)
    names.forEach((name, column) => {
      const worth = (key: string, count: number, more: number): void => {
        counts.cell(key, { count, cost: more * (1 + count) })
      }
      worth(askedKey(name, raw.question), raw.bases[column]!, moreWorth.base)
      for (const { choice } of raw.pieces[row] ?? []) {
        worth(choiceKey(name, raw.question, choice), raw.counts[row]![column]!, moreWorth.key)
      }
    })
  }
}

/** Everybody's categories are the sums of the points that are printed of everybody alone. */
function linkPoints({ counts }: Linkers, year: number, { questions, tables }: SurveyRawTables): void {
  const everybody = populationName(year, everybodyColumn)
  for (const { code, categories } of questions) {
    const question = tables.find(({ id }) => id === `points_${code}`)?.raw.question
    if (question === undefined) continue
    for (const { choices } of categories) {
      counts.sum(
        counts.find(choiceKey(everybody, question, choices.join('+')))!,
        choices.map((choice) => counts.find(choiceKey(everybody, question, choice))!),
      )
    }
  }
}

/** Whoever has an opinion on the plan is among those who have one, in every group and place. */
function linkRouting({ counts }: Linkers, { questions, tables }: SurveyRawTables): void {
  const byId = new Map(tables.map((table) => [table.id, table]))
  const link = (
    table: NamedTable | undefined,
    router: RawFrequencyTable | undefined,
    choice: string,
  ): void => {
    for (const name of table?.names ?? []) {
      linkAsked(counts, table!.raw, router, { table: router?.id ?? '', row: choice, whether: 'in' }, name)
    }
  }
  for (const { code, among } of questions) {
    if (!among) continue
    for (const of of ['groups', 'places', 'small']) {
      link(byId.get(`${of}_${code}`), byId.get(`${of}_${among.question}`)?.raw, among.choice)
    }
    const points = byId.get(`points_${code}`)
    link(points, byId.get(`background_${among.question}`)?.raw, among.choice)
  }
}

/** Groups, places and those with each choice of a crossed question are parts of others, in every table at once. */
function linkParts(
  linkers: Linkers,
  year: number,
  { populations, crossings }: SurveyRawTables,
  policy: Policy,
): void {
  // who is in no group is nobody that a reader could point at: few of them are not sensitive
  const open: Policy = { ...policy, minimumCount: 1 }
  const everybody = populationName(year, everybodyColumn)
  const crossed = crossings.flatMap(({ populations: people }): SurveySum[] => {
    const parts = people.map(({ name }) => name)
    const known = parts.pop()
    if (known === undefined) return []
    return [
      { whole: known, parts, rest: 'protected' },
      { whole: everybody, parts: [known], rest: 'open' },
    ]
  })
  const sums = [...populations.sums, ...crossed].map((sum) => withOthers(linkers.counts, sum))
  for (const rest of ['open', 'protected'] as const) {
    const alike = sums.filter((sum) => sum.rest === rest)
    linkPopulations(linkers, alike, rest === 'open' ? open : policy)
  }
}

/**
 * Where the parts are not everybody, those who are left over are a part too, without figures: that none of them gave an
 * answer is for nobody to know.
 */
function withOthers(counts: Linker, sum: SurveySum): SurveySum {
  const people = (name: string): number => counts.count(counts.find(peopleKey(name))!)
  const others = sum.parts.reduce((left, part) => left - people(part), people(sum.whole))
  return others > 0 ? { ...sum, parts: [...sum.parts, `${sum.whole}/others`] } : sum
}
