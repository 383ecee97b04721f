import { formatNumber, listed, lowerFirst, textIn } from '#core/foundation'
import type { MunicipalQuestion } from '#core/survey'
import { saidNumber, saidPercent } from '../numbers-said.ts'
import { baseAt, type Context, groupsOf, nameOf, numberOf } from './context.ts'
import { allColumn } from './counts.ts'
import { keyQuestions } from './overview-tables.ts'
import { questionWords } from './question-words.ts'
import { said } from './sentence-words.ts'

/** How many have answered. */
export function coverageSentence({ say, tables }: Context): string | null {
  const table = tables.coverage('size')
  const at = table.columns.findIndex(({ code }) => code === allColumn)
  const [asked, cell] = [numberOf(table.columns[at]?.base), table.cells[0]?.[at]]
  const [answered, percent] = [numberOf(cell?.count), numberOf(cell?.percent)]
  if (asked === null || answered === null || percent === null) return null
  return say(said.coverage, {
    answered: String(answered),
    asked: String(asked),
    percent: saidPercent(percent),
  })
}

/** Where most and fewest have answered, by size; null where they are as many. */
export function sizesSentence({ say, tables, language }: Context): string | null {
  const table = tables.coverage('size')
  const found = table.columns.flatMap(({ code, label }, at) => {
    const percent = numberOf(table.cells[0]![at]!.percent)
    return code === allColumn || percent === null
      ? []
      : [{ label: lowerFirst(textIn(label, language)), percent }]
  })
  const ends = extremesOf(found)
  if (!ends) return null
  const [most, least] = ends
  return say(said.sizes, {
    most: most.label,
    mostPercent: saidPercent(most.percent),
    least: least.label,
    leastPercent: saidPercent(least.percent),
  })
}

interface Told {
  readonly label: string
  readonly percent: number
}

/** The highest and the lowest, with all that print as the same number; null where all do. */
function extremesOf(found: readonly Told[]): readonly [Told, Told] | null {
  const sorted = [...found].sort((a, b) => b.percent - a.percent)
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least || saidPercent(most.percent) === saidPercent(least.percent)) return null
  return [alike(sorted, most), alike(sorted, least)]
}

const alike = (all: readonly Told[], { percent }: Told): Told => ({
  label: listed(
    all.filter((one) => saidPercent(one.percent) === saidPercent(percent)).map(({ label }) => label),
  ),
  percent,
})

/** What a question is answered with, with its uncertainty; null where it may not be shown. */
export function levelSentence(
  { say, tables, language }: Context,
  question: MunicipalQuestion,
): string | null {
  const { code, key, scale } = question
  if (key === undefined || scale === 'choice' || scale === 'several') return null
  const share = tables.share(code, key, allColumn)
  const percent = numberOf(share.value)
  if (percent === null) return null
  const first = say(questionWords[code]?.said ?? said[scale], {
    percent: saidPercent(percent),
    question: textIn(question.title, language),
  })
  const mean = scale === 'extent' ? tables.mean(code, allColumn) : undefined
  const [value, low, high] = [mean?.value, mean?.low, mean?.high].map(numberOf)
  if (value !== null && value !== undefined && low !== null && high !== null) {
    const [m, l, h] = [value, low!, high!].map((one) => formatNumber(one, 'decimal1', language))
    return `${first} ${say(said.mean, { mean: m!, low: l!, high: h! })}`
  }
  const [from, to] = [numberOf(share.low), numberOf(share.high)]
  if (from === null || to === null) return first
  return `${first} ${say(said.interval, { low: saidNumber(from), high: saidPercent(to) })}`
}

/** Whether a question's answers follow the number of mappings; null where it is not tested. */
export function trendSentence(context: Context, question: MunicipalQuestion): string | null {
  const { say, tables } = context
  const trend = tables.trend(question.code)
  if (!trend || !Number.isFinite(trend.adjusted)) return null
  if (!trend.certain) return say(said.unsure)
  const up = trend.direction === 'up'
  const ends = groupEnds(context, question)
  // the ends may be withheld, or not lie as the whole does: then only the test has something to say
  if (!ends || up !== ends.to > ends.from) return say(up ? said.only_rises : said.only_falls)
  return say(up ? said.rises : said.falls, ends.values)
}

/** The shares of those who have mapped fewest and most times, shortest; null where one of them is withheld. */
export function endsSentence(context: Context, question: MunicipalQuestion): string | null {
  const ends = groupEnds(context, question)
  return ends && context.say(said.ends, { name: nameOf(context, question), ...ends.values })
}

function groupEnds(context: Context, { code, key }: MunicipalQuestion) {
  const groups = groupsOf(context, 'mappings')
  const [first, last] = [groups[0], groups.at(-1)]
  if (key === undefined || !first || !last || first === last) return null
  const [from, to] = [first, last].map(({ column }) =>
    numberOf(context.tables.share(code, key, column).value),
  )
  if (from == null || to == null || from === to) return null
  return {
    from,
    to,
    values: {
      first: saidPercent(from),
      firstGroup: first.short,
      last: saidPercent(to),
      lastGroup: last.short,
    },
  }
}

/** What the results are used to most and least: of questions that share a heading. */
export function usesSentence({ say, tables, language }: Context): string | null {
  const found = tables.questions.flatMap(({ code, key, number, short }) => {
    if (key === undefined || !number.startsWith('3_')) return []
    const percent = numberOf(tables.share(code, key, allColumn).value)
    return percent === null ? [] : [{ label: lowerFirst(textIn(short, language)), percent }]
  })
  const ends = extremesOf(found)
  if (!ends) return null
  const [most, least] = ends
  return say(said.uses, {
    most: most.label,
    mostPercent: saidPercent(most.percent),
    least: least.label,
    leastPercent: saidPercent(least.percent),
  })
}

/** What most have ticked, of a question where several may be. */
function ticksSentence({ say, tables, language }: Context, question: MunicipalQuestion): string | null {
  const table = tables.points(question.code)
  if (baseAt(table) === null) return null
  const found = table.rows.flatMap(({ label }, at) => {
    const percent = numberOf(table.cells[at]![0]!.percent)
    return percent === null ? [] : [{ label: `«${lowerFirst(textIn(label, language))}»`, percent }]
  })
  const highest = [...found].sort((a, b) => b.percent - a.percent)[0]
  if (!highest) return null
  const most = alike(found, highest)
  return say(said.several, { most: most.label, mostPercent: saidPercent(most.percent) })
}

/** How many of the questions that are tested rise with the number of mappings. */
export function risingSentence(context: Context): string | null {
  const tested = keyQuestions(context).flatMap(({ code }) => {
    const trend = context.tables.trend(code)
    return trend && Number.isFinite(trend.adjusted) ? [trend] : []
  })
  if (tested.length === 0) return null
  const rising = tested.filter(({ certain, direction }) => certain && direction === 'up')
  return context.say(said.kept, { rising: String(rising.length), tested: String(tested.length) })
}

/** Everything that is said of one question. */
export function questionSentences(context: Context, question: MunicipalQuestion): readonly string[] {
  if (question.scale === 'several') return [ticksSentence(context, question)].flatMap((one) => one ?? [])
  const level = levelSentence(context, question)
  const trend = trendSentence(context, question)
  return level === null ? [] : [[level, trend].filter((one) => one !== null).join(' ')]
}
