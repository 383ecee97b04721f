import { cellState, choiceKey, type Linker, linkSame, type Policy, peopleKey } from '#core/disclosure'
import { backgroundVariables, groupedChoices, type TableQuestion } from '#core/survey'
import { pointsCode } from './counted-columns.ts'
import { populationName } from './populations.ts'
import type { NamedTable, SurveyRawTables } from './raw-tables.ts'
import { everybodyColumn, groupColumn, knownColumn } from './tables.ts'

/**
 * What is known of a wave's tables beside the sums within each: that a group's size is a row of another table, that a row
 * must be none, and that a table counts what another has the parts of.
 */

/** The base of those who were asked, or have an opinion. */
export const askedKey = (population: string, question: string): string => `${population}|asked:${question}`

/** The row of a table of everybody as a key, and its count. */
interface Row {
  readonly key: string
  readonly count: number
}

function rowOf(table: NamedTable | undefined, code: string): Row | undefined {
  const at = table?.raw.rows.findIndex((row) => row.code === code) ?? -1
  if (!table || at < 0) return undefined
  const choice = table.raw.pieces[at]!.map((piece) => piece.choice).join('+')
  return { key: choiceKey(table.names[0]!, table.raw.question, choice), count: table.raw.counts[at]![0]! }
}

const tableOf = (tables: readonly NamedTable[], id: string): NamedTable | undefined =>
  tables.find((table) => table.id === id)

/**
 * Rows that are the size of a group have the size's cell, so that the same people have no two names. To be called when
 * the headcounts are said and before tables are linked.
 */
export function nameGroupSizes(linker: Linker, year: number, { tables, crossings }: SurveyRawTables): void {
  const same = (name: string, row: Row | undefined): void => {
    const position = linker.find(peopleKey(name))
    if (!row || position === undefined || linker.find(row.key) !== undefined) return
    if (linker.count(position) === row.count) linker.alias(row.key, position, 0, 0)
  }
  const base = (table: NamedTable | undefined): Row | undefined =>
    table && { key: askedKey(table.names[0]!, table.raw.question), count: table.raw.bases[0]! }
  for (const { code, kind, column, groups } of backgroundVariables) {
    const source = groupedChoices[code]
    const own = tableOf(tables, `background_${column}`)
    const from = source && tableOf(tables, `background_${source.question}`)
    for (const group of groups) {
      const name = populationName(year, groupColumn(code, group.code))
      same(name, rowOf(own, group.code))
      const [choice, ...more] = source?.groups[group.code] ?? []
      if (choice !== undefined && more.length === 0) same(name, rowOf(from, choice))
    }
    if (kind === 'multiple') continue
    const known = populationName(year, knownColumn(code))
    same(known, base(own))
    same(known, base(from))
  }
  for (const { by, populations } of crossings) {
    const table = tableOf(tables, `background_${by}`) ?? tableOf(tables, `groups_${by.replace(/^by_/, '')}`)
    for (const { code, name } of populations) same(name, rowOf(table, code.replace(/^crossed:/, '')))
    const known = populations.at(-1)
    if (known) same(known.name, base(table))
  }
}

/**
 * Rows that nobody of a group can be in, or everybody is: who has no plan is not asked of it, and who is in the group of
 * those with a plan has answered that they have one. Every reader knows, so they are told. To be called before tables are
 * linked.
 */
export function sayWhatFollows(linker: Linker, year: number, questions: readonly TableQuestion[]): void {
  const none = (key: string): void => {
    linker.cell(key, { count: 0, state: cellState.shown })
  }
  for (const { code: variable, kind, groups } of backgroundVariables) {
    const source = groupedChoices[variable]
    if (!source || kind === 'multiple') continue
    for (const group of groups) {
      const name = populationName(year, groupColumn(variable, group.code))
      if (linker.find(peopleKey(name)) === undefined) continue
      const choices = source.groups[group.code] ?? []
      for (const { code, among, categories } of questions) {
        const outside = among?.question === source.question && !choices.includes(among.choice)
        if (outside) none(askedKey(name, pointsCode(code)))
        if (code === source.question) none(`${name}|notasked:${pointsCode(code)}`)
        for (const category of categories) {
          const impossible =
            code === source.question && category.choices.every((choice) => !choices.includes(choice))
          if (outside || impossible) none(choiceKey(name, pointsCode(code), category.choices.join('+')))
        }
      }
    }
  }
}

/** Ties groups made of several choices to these. To be called when tables are linked. */
export function tieGroupSizes(linker: Linker, year: number, { tables }: SurveyRawTables): void {
  const everybody = populationName(year, everybodyColumn)
  for (const { code, kind, column, groups } of backgroundVariables) {
    const source = groupedChoices[code]
    const from = source && tableOf(tables, `background_${source.question}`)
    if (!from) continue
    if (kind === 'multiple')
      linkSame(linker, askedKey(everybody, column), askedKey(everybody, source.question))
    for (const group of groups) {
      const size = linker.find(peopleKey(populationName(year, groupColumn(code, group.code))))
      if (size === undefined) continue
      const choices = (source.groups[group.code] ?? []).flatMap((choice) => {
        const row = rowOf(from, choice)
        return row ? [linker.find(row.key)!] : []
      })
      if (choices.length === 0 || choices.includes(size)) continue
      if (kind === 'multiple') for (const choice of choices) among(linker, size, [choice])
      else union(linker, size, choices)
    }
  }
}

/** The group is those with any of the choices, less those whom something else keeps out of it. */
function union(linker: Linker, size: number, choices: readonly number[]): void {
  const all = choices.reduce((sum, choice) => sum + linker.count(choice), 0)
  if (all === linker.count(size)) {
    linker.sum(size, choices)
    return
  }
  const whole = linker.implied(all)
  linker.sum(whole, choices)
  among(linker, whole, [size])
}

/** The parts are some of the whole; what is left needs `protection`. Nothing is said where they are more than the whole. */
function among(
  linker: Linker,
  whole: number | undefined,
  parts: readonly (number | undefined)[],
  protection: (rest: number) => number = () => 0,
): void {
  const found = parts.filter((part) => part !== undefined)
  if (whole === undefined || found.length < parts.length) return
  const rest = found.reduce((left, part) => left - linker.count(part), linker.count(whole))
  if (rest < 0 || found.includes(whole)) return
  linker.sum(whole, [...found, linker.implied(rest, protection(rest))])
}

/** Ties the numbers of substances and services to the tables that they are counted from, and satisfaction to its points. */
export function tieNumbers(linker: Linker, year: number, { minimumCount, protection }: Policy): void {
  const everybody = populationName(year, everybodyColumn)
  const asked = (question: string): number | undefined => linker.find(askedKey(everybody, question))
  const sensitive = (rest: number): number => (rest > 0 && rest < minimumCount ? protection : 0)
  const choicesOf = (question: string): number[] =>
    [...linker.keys.keys()].filter((at) => linker.keys[at]!.startsWith(`${everybody}|${question}=`))
  const none = linker.find(choiceKey(everybody, 'substances', 'none_used'))
  among(linker, asked('substances'), [asked('substances_used'), none])
  among(linker, asked('services_received'), [asked('services_used')])
  for (const choice of choicesOf('substances')) {
    if (choice !== none) among(linker, asked('substances_used'), [choice], sensitive)
  }
  for (const choice of choicesOf('services_received')) {
    among(linker, asked('services_used'), [choice], sensitive)
  }
  for (const category of choicesOf(pointsCode('satisfied_with_service'))) {
    const choices = linker.keys[category]!.split('=')[1]!.split('+')
    const found = choices.map((choice) => linker.find(choiceKey(everybody, 'satisfied_with_service', choice)))
    if (found.every((one) => one !== undefined)) linker.sum(category, found)
  }
}
