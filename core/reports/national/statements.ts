import { formatNumber, type LocalText, listed, lowerFirst, textIn } from '#core/foundation'
import { categories } from '#core/mapping'
import { saidCount, saidPercent } from '../numbers-said.ts'
import { categoryMean, sumOf } from './by-category.ts'
import { type AnnualContext, numberOf } from './context.ts'
import { referenceFor } from './references.ts'
import { rowCell, summedValue } from './shares.ts'
import type { Statement } from './statement.ts'
import { peopleSaid } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A statement in the report's language; null where one of its numbers may not be shown. */
export function said(statement: Statement, context: AnnualContext): string | null {
  switch (statement.kind) {
    case 'shares':
      return sharesSaid(statement, context)
    case 'extremes':
      return extremesSaid(statement, context)
    case 'most':
      return mostSaid(statement, context)
    case 'count':
      return countSaid(statement, context)
    case 'means':
      return meansSaid(statement, context)
    case 'sum':
      return sumSaid(statement, context)
    case 'fixed':
      return context.say(statement.said)
  }
}

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>

/** The share of some rows together, unrounded; null where one of them is not shown. */
function shareOf(
  { tables }: Pick<AnnualContext, 'tables'>,
  population: string,
  table: string,
  rows: readonly string[],
): number | null {
  const cells = rows.map((row) => rowCell(tables.frequency(population, table), row))
  if (cells.some((cell) => cell === null)) return null
  return numberOf(summedValue(cells.map((cell) => cell!.percent)))
}

const people = (code: string, { language }: AnnualContext): string => textIn(peopleSaid[code]!, language)

const each = text('{share} av {people}', '{share} av {people}')

function sharesSaid({ table, rows, of, does, against }: Of<'shares'>, context: AnnualContext): string | null {
  const shown = of.flatMap((code) => {
    const share = shareOf(context, code, table, rows)
    if (share === null) return []
    return [context.say(each, { share: saidPercent(share), people: people(code, context) })]
  })
  const reference = against && rows.length === 1 ? referenceFor(table, context.round) : undefined
  const ends =
    against && reference && reference.row === rows[0]
      ? context.say(against, { reference: saidPercent(reference.percent) })
      : context.say(does)
  return shown.length > 0 ? `${listed(shown)} ${ends}.` : null
}

const extremes = text(
  '{share} er høyest blant {high} ({most}) og lavest blant {low} ({least}).',
  '{share} er høgast blant {high} ({most}) og lågast blant {low} ({least}).',
)
const theShare = text('Andelen', 'Delen')

/** Said only where every share may be shown, since it ranks them. */
function extremesSaid(
  { table, rows, of, share = theShare }: Of<'extremes'>,
  context: AnnualContext,
): string | null {
  const there = of.filter((code) => isThere(code, context))
  const shares = there.map((code) => ({ code, value: shareOf(context, code, table, rows) }))
  if (shares.length < 2 || shares.some(({ value }) => value === null)) return null
  const sorted = [...shares].sort((a, b) => b.value! - a.value!)
  const [high, low] = [sorted[0]!, sorted.at(-1)!]
  const [most, least] = [saidPercent(high.value!), saidPercent(low.value!)]
  if (most === least) return null
  return context.say(extremes, {
    share: context.say(share),
    high: people(high.code, context),
    low: people(low.code, context),
    most,
    least,
  })
}

/** A category whose group was mapped. */
const isThere = (code: string, { mapped }: AnnualContext): boolean => {
  const category = categories.find((one) => one.code === code)
  return category === undefined || mapped.includes(category.group)
}

function mostSaid(
  { table, of, count, said: template, leaveOut = ['unknown', 'unanswered', 'none'] }: Of<'most'>,
  context: AnnualContext,
): string | null {
  const found = context.tables.frequency(of, table)
  if (!found) return null
  const rows = found.rows.filter(({ code }) => !leaveOut.includes(code))
  const shares = rows.map(({ code, label }) => ({ label, share: shareOf(context, of, table, [code]) }))
  if (shares.length < count || shares.some(({ share }) => share === null)) return null
  const largest = [...shares].sort((a, b) => b.share! - a.share!).slice(0, count)
  const list = largest.map(
    ({ label, share }) => `${inSentence(textIn(label, context.language))} (${saidPercent(share!)})`,
  )
  return context.say(template, { people: people(of, context), list: listed(list) })
}

/** "Fastlege" inside a sentence is "fastlege", but "NAV-tiltak" stays. */
const inSentence = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? lowerFirst(label) : label)

function countSaid({ table, rows, of, said: template }: Of<'count'>, context: AnnualContext): string | null {
  const found = context.tables.frequency(of, table)
  const cells = rows.map((row) => rowCell(found, row))
  if (!found || cells.some((cell) => cell === null)) return null
  const n = numberOf(summedValue(cells.map((cell) => cell!.count)))
  const share = numberOf(summedValue(cells.map((cell) => cell!.percent)))
  const all = numberOf(found.columns[0]!.base)
  if (n === null || share === null || all === null) return null
  return context.say(template, { n: saidCount(n), all: saidCount(all), share: saidPercent(share) })
}

const places = ['a', 'b', 'c', 'd'] as const

function meansSaid(
  { table, of, decimals, said: template }: Of<'means'>,
  context: AnnualContext,
): string | null {
  const values = of.map((code) => {
    const category = categories.find((one) => one.code === code)
    const people = { code, group: category?.group ?? null }
    return numberOf(categoryMean(context, people, table)?.mean)
  })
  if (values.some((value) => value === null)) return null
  const format = decimals === 0 ? 'decimal0' : 'decimal1'
  return context.say(
    template,
    Object.fromEntries(
      values.map((value, at) => [places[at]!, formatNumber(value!, format, context.language)]),
    ),
  )
}

function sumSaid({ table, of, said: template }: Of<'sum'>, context: AnnualContext): string | null {
  const sums = of.map((code) => numberOf(sumOf(categoryMean(context, { code, group: null }, table))))
  if (sums.some((sum) => sum === null)) return null
  return context.say(template, { n: saidCount(sums.reduce<number>((all, sum) => all + sum!, 0)) })
}
