import { fillText, formatNumber, type LocalText, sayIn, textIn } from '#core/foundation'
import { backgroundVariables, methodWords, robustMethods } from '#core/survey'
import type { ReportNode, ShownCell, ShownRow, ShownTable, TableNode } from '../../model.ts'
import { emptyCell, headingRow, shownCell } from '../../show.ts'
import { questionSaid, sourceNote } from '../parts/index.ts'
import type { SurveyTables } from '../tables.ts'
import type { ShownComparison, ShownPrecision, ShownRobust } from './shown.ts'
import { methodTexts } from './words.ts'

type Language = 'nb' | 'nn'

/** Counts of answers below this are not told. */
const smallestTold = 5

/**
 * The report's part on methods: what was tried, how many marks stand by each method, and how certain each question's main
 * share is. Ids: `methods_…`.
 */
export function methodsNodes(
  shown: ShownRobust,
  tables: SurveyTables,
  language: Language,
): readonly ReportNode[] {
  const paragraph = (id: string, text: string): ReportNode => ({
    type: 'paragraph',
    id: `methods_${id}`,
    text,
  })
  const say = sayIn(language)
  return [
    paragraph('intro', say(methodTexts.intro)),
    {
      type: 'list',
      id: 'methods_list',
      items: robustMethods.map(
        (method) => `${say(methodWords[method].name)}: ${say(methodWords[method].what)}`,
      ),
    },
    paragraph('kept', keptSentence(shown, language)),
    countsTable(shown, tables, language),
    paragraph('reading', say(methodTexts.reading)),
    paragraph('design', designSentences(shown, language)),
    precisionTable(shown, tables, language),
  ]
}

/** The lists of marks that do not stand, and of new ones: long, for an appendix or a workbook. Empty lists are left out. */
export function methodListNodes(
  { summary }: ShownRobust,
  tables: SurveyTables,
  language: Language,
): readonly TableNode[] {
  return [
    listTable('methods_lost', methodTexts.lostTitle, summary.lost, tables, language),
    listTable('methods_found', methodTexts.foundTitle, summary.found, tables, language),
  ].filter(({ table }) => table.rows.length > 0)
}

/** How many marks stand, in a sentence. */
export function keptSentence({ summary }: ShownRobust, language: Language): string {
  const published = summary.counts.find(({ method }) => method === 'published')!.marks
  return fillText(textIn(methodTexts.kept, language), {
    published: formatNumber(published, 'count', language),
    kept: formatNumber(published - summary.lost.length, 'count', language),
    lost: formatNumber(summary.lost.length, 'count', language),
    found: formatNumber(summary.found.length, 'count', language),
  })
}

function designSentences({ wave, withheld }: ShownRobust, language: Language): string {
  const say = sayIn(language)
  const few = wave.leftOut < smallestTold ? say(methodTexts.fewLeftOut) : String(wave.leftOut)
  return [
    say(methodTexts.clusters, { clusters: String(wave.clusters), strata: String(wave.strata) }),
    ...(wave.outside > 0 ? [say(methodTexts.outside, { outside: String(wave.outside) })] : []),
    ...(wave.leftOut > 0 ? [say(methodTexts.leftOut, { leftOut: few })] : []),
    ...(withheld > 0 ? [say(methodTexts.hidden)] : []),
  ].join(' ')
}

const column = (label: string): ShownTable['columns'][number] => ({ label, base: null })

function tableNode(
  id: string,
  caption: LocalText,
  corner: LocalText,
  columns: readonly LocalText[],
  rows: readonly ShownRow[],
  notes: readonly string[],
  language: Language,
): TableNode {
  const say = sayIn(language)
  const table = {
    id,
    caption: say(caption),
    corner: say(corner),
    columnGroups: [],
    columns: columns.map((label) => column(say(label))),
    rows,
    notes,
  }
  return { type: 'table', id, table }
}

const normal = (label: string, cells: readonly ShownCell[]): ShownRow => ({ label, role: 'normal', cells })
const wordCell = (text: string): ShownCell => ({ text, value: null, format: 'count' })

function countsTable({ summary }: ShownRobust, tables: SurveyTables, language: Language): TableNode {
  const say = sayIn(language)
  const cell = (value: number): ShownCell => shownCell({ value }, 'count', language)
  const rows = summary.counts.map(({ method, marks, kept, found }) =>
    normal(
      say(methodWords[method].name),
      method === 'published' ? [cell(marks), emptyCell, emptyCell] : [cell(marks), cell(kept), cell(found)],
    ),
  )
  const { marks, keptColumn, foundColumn } = methodTexts
  const notes = [noteOf(tables, language)]
  const columns = [marks, keptColumn, foundColumn]
  return tableNode(
    'methods_counts',
    methodTexts.countsTitle,
    methodTexts.method,
    columns,
    rows,
    notes,
    language,
  )
}

function precisionTable(shown: ShownRobust, tables: SurveyTables, language: Language): TableNode {
  const { n, answer, share, margin, clusteredMargin, designEffect, effective } = methodTexts
  const rows = tables.questions.flatMap((question): ShownRow[] => {
    const main = question.categories.at(-1)!
    // of those who have something, the share of "yes" is what is told of
    const told = question.scale === 'having' ? question.categories[0]! : main
    const one = shown.questions.find((row) => row.question === question.code && row.category === told.code)
    if (!one) return []
    const label = `${question.number} ${textIn(questionSaid(question).topic, language)}`
    return [normal(label, [wordCell(textIn(told.label, language)), ...precisionCells(one, language)])]
  })
  const notes = [noteOf(tables, language), sayIn(language)(methodTexts.precisionNote)]
  const columns = [answer, n, share, margin, clusteredMargin, designEffect, effective]
  const { precisionTitle, question } = methodTexts
  return tableNode('methods_precision', precisionTitle, question, columns, rows, notes, language)
}

function precisionCells(one: ShownPrecision, language: Language): readonly ShownCell[] {
  const maybe = (value: number | null, format: ShownCell['format']): ShownCell =>
    shownCell(value === null ? { symbol: '..' } : { value }, format, language)
  return [
    maybe(one.n, 'count'),
    maybe(one.percent, 'percent0'),
    maybe(one.margin, 'decimal1'),
    maybe(one.clusteredMargin, 'decimal1'),
    maybe(one.designEffect, 'decimal1'),
    maybe(one.effectiveAnswers, 'count'),
  ]
}

function listTable(
  id: string,
  title: LocalText,
  list: readonly ShownComparison[],
  tables: SurveyTables,
  language: Language,
): TableNode {
  const width = 4
  const rows = tables.questions.flatMap((question) => {
    const own = list.filter((one) => one.question === question.code)
    if (own.length === 0) return []
    const heading = headingRow(`${question.number} ${textIn(question.title, language)}`, width)
    return [heading, ...own.map((one) => listRow(one, tables, language))]
  })
  const { group, answer, own, others, standsBy } = methodTexts
  return tableNode(
    id,
    title,
    group,
    [answer, own, others, standsBy],
    rows,
    [noteOf(tables, language)],
    language,
  )
}

function listRow(one: ShownComparison, tables: SurveyTables, language: Language): ShownRow {
  const say = sayIn(language)
  const category = tables.questions
    .find(({ code }) => code === one.question)!
    .categories.find(({ code }) => code === one.category)!
  const percent = (value: number): ShownCell => shownCell({ value }, 'percent0', language)
  const mark = one.marks.published ?? one.marks['benjamini-hochberg']
  const others = robustMethods.filter((method) => method !== 'published' && one.marks[method] !== null)
  const by = others.map((method) => say(methodWords[method].name)).join(', ')
  return normal(comparisonLabel(one, language), [
    wordCell(textIn(category.label, language)),
    { ...percent(one.percent), ...(mark && { mark }) },
    percent(one.otherPercent),
    wordCell(by || say(methodTexts.byNone)),
  ])
}

/** What is compared: "Kjønn: Kvinne", or now and the wave before. */
export function comparisonLabel(
  { variable, group }: Pick<ShownComparison, 'variable' | 'group'>,
  language: Language,
): string {
  const found = backgroundVariables.find(({ code }) => code === variable)
  const own = found?.groups.find(({ code }) => code === group)
  if (!found || !own) return sayIn(language)(methodTexts.before)
  return `${textIn(found.label, language)}: ${textIn(own.label, language)}`
}

const noteOf = (tables: SurveyTables, language: Language): string =>
  sourceNote(tables.groups(tables.questions[0]!.code), language)
