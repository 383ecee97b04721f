import { type LocalText, textIn } from '#core/foundation'
import { type LifeArea, lifeAreas } from '#core/mapping'
import type { FigureNode, ReportNode, ReportSection, ShownTable, TableNode } from '../model.ts'
import {
  aboutNodes,
  municipalitiesSentence,
  notMappedSentences,
  peopleSentence,
  prevalenceSentence,
} from './about.ts'
import { special, text } from './block-kit.ts'
import { byCategory, valued } from './by-category.ts'
import { plansChapter } from './chapter-plans.ts'
import { youngChapter } from './chapter-young.ts'
import { backgroundChapters } from './chapters-background.ts'
import { familyChapters } from './chapters-family.ts'
import { lifeChapter } from './chapters-life.ts'
import { servicesChapter } from './chapters-services.ts'
import type { AnnualContext } from './context.ts'
import { groupedValues } from './grid-figures.ts'
import type { AnnualBlock, AnnualChapter, AnnualPart, SingleBlock } from './layout.ts'
import { rowCell, sharesNodes } from './shares.ts'
import { specialNodes } from './special.ts'
import { said } from './statements.ts'
import { annualWords as words } from './words.ts'

/** The annual report's chapters before those on development, in order. */
export const annualChapters: readonly AnnualChapter[] = [
  ...backgroundChapters,
  lifeChapter,
  ...familyChapters,
  plansChapter,
  servicesChapter,
]
export { youngChapter }

/** What is said in a part: a sentence for each statement whose numbers are shown. */
export function sentencesOfPart(part: AnnualPart, context: AnnualContext): readonly string[] {
  const sentences = (part.says ?? []).flatMap((statement) => said(statement, context) ?? [])
  if (part.id !== 'coverage') return sentences
  const prevalence = prevalenceSentence(context)
  return [
    municipalitiesSentence(context),
    ...notMappedSentences(context),
    ...(prevalence === null ? [] : [prevalence]),
  ]
}

/** A part's tables and figures. */
export const blockNodes = (block: AnnualBlock, context: AnnualContext): readonly ReportNode[] => {
  switch (block.kind) {
    case 'shares':
      return sharesNodes(block, context)
    case 'single':
      return singleNodes(block, context)
    case 'special':
      return specialNodes(block.id, block.title, context)
  }
}

/** One row over the categories: a bar for each. */
function singleNodes({ id, title, table, row }: SingleBlock, context: AnnualContext): readonly FigureNode[] {
  const { tables } = context
  const grid = byCategory(
    {
      id,
      title,
      columns: [
        { code: 'count', label: words.number },
        { code: 'share', label: words.share },
      ],
      valuesOf: ({ code }) => {
        const cell = rowCell(tables.frequency(code, table), row)
        return [valued(cell?.count, 'count'), valued(cell?.percent, 'percent0')]
      },
    },
    context,
  )
  return [
    groupedValues(grid, context, {
      unit: 'percent',
      axis: words.percent,
      columns: ['share'],
      paints: ['own'],
    }),
  ]
}

/** A part as a section; nothing where it has neither text nor numbers. */
function partSection(part: AnnualPart, context: AnnualContext, number: string): ReportSection | null {
  const blocks = part.blocks.flatMap((block) => blockNodes(block, context))
  if (blocks.length === 0) return null
  const sentences = sentencesOfPart(part, context)
  const nodes: readonly ReportNode[] = [
    ...(part.intro
      ? [{ type: 'paragraph' as const, id: `${part.id}_intro`, text: context.say(part.intro) }]
      : []),
    ...(sentences.length > 0
      ? [{ type: 'paragraph' as const, id: `${part.id}_said`, text: sentences.join(' ') }]
      : []),
    ...blocks,
  ]
  return { id: `part_${part.id}`, title: context.say(part.title), level: 2, number, nodes }
}

/** A chapter with its parts; nothing where none of them has anything. A part alone stands in the chapter itself. */
function chapterSections(
  chapter: AnnualChapter,
  context: AnnualContext,
  number: number,
): readonly ReportSection[] {
  let at = 0
  const parts = chapter.parts.flatMap((part) => {
    const made = partSection(part, context, `${number}.${at + 1}`)
    if (made) at += 1
    return made ?? []
  })
  if (parts.length === 0) return []
  const head = {
    id: `chapter_${chapter.id}`,
    title: context.say(chapter.title),
    level: 1 as const,
    number: String(number),
  }
  if (parts.length === 1 && chapter.parts.length === 1) return [{ ...head, nodes: parts[0]!.nodes }]
  return [{ ...head, nodes: [] }, ...parts]
}

/** The whole report: summary, about, the chapters, development, appendices. Numbers follow what is there. */
export function annualSections(context: AnnualContext): readonly ReportSection[] {
  const { say } = context
  const sections: ReportSection[] = [summarySection(context)]
  let number = 0
  const add = (made: readonly ReportSection[]): void => {
    if (made.length > 0) number += 1
    sections.push(...made)
  }
  add([{ id: 'about', title: say(words.about), level: 1, number: '1', nodes: aboutNodes(context) }])
  for (const chapter of [...annualChapters, youngChapter]) add(chapterSections(chapter, context, number + 1))
  for (const chapter of context.chapters ?? []) add(numbered(chapter, number + 1, context))
  sections.push(...appendices(context))
  return sections
}

/** Sections that somebody else has made, with this report's numbers. */
function numbered(
  sections: readonly ReportSection[],
  chapter: number,
  { say }: AnnualContext,
): readonly ReportSection[] {
  let part = 0
  return sections.map((section) => ({
    ...section,
    number: (section.level ?? 1) === 1 ? String(chapter) : `${chapter}.${++part}`,
    // only the report's own tables are numbered, not those that stand under a figure
    nodes: section.nodes.map((node) =>
      node.type === 'figure'
        ? { ...node, table: { ...node.table, underFigure: say(words.underFigure) } }
        : node,
    ),
  }))
}

/** The statements that the summary repeats, by part and statement. */
const summarised: readonly (readonly [part: string, statement: string, short?: 'short'])[] = [
  ['categories', 'dual', 'short'],
  ['sex', 'women'],
  ['age', 'mean'],
  ['education', 'higher'],
  ['lives_with', 'alone', 'short'],
  ['housing', 'homeless'],
  ['meaningful_activity', 'none', 'short'],
  ['finances', 'work'],
  ['index_level', 'poor', 'short'],
  ['suicide', 'attempt', 'short'],
  ['violence', 'victim'],
  ['parents', 'parents', 'short'],
  ['caring', 'child_welfare'],
  ['no_plans', 'none', 'short'],
  ['services_any', 'mean'],
]

/**
 * What the report says in short: sentences of the chapters, the same numbers.
 *
 * @param short as few as a slide has room for.
 */
export function summaryItems(context: AnnualContext, short = false): readonly string[] {
  const parts = annualChapters.flatMap((chapter) => chapter.parts)
  return summarised.flatMap(([id, statement, kept]) => {
    if (short && kept === undefined) return []
    const found = parts.find((part) => part.id === id)?.says?.find((one) => one.id === statement)
    return (found && said(found, context)) ?? []
  })
}

function summarySection(context: AnnualContext): ReportSection {
  const { say } = context
  const lead = [peopleSentence(context), municipalitiesSentence(context), ...notMappedSentences(context)]
  const items = summaryItems(context)
  return {
    id: 'summary',
    title: say(words.summary),
    level: 1,
    nodes: [
      { type: 'paragraph', id: 'summary_lead', text: lead.filter((one) => one !== null).join(' ') },
      ...(items.length > 0 ? [{ type: 'list' as const, id: 'summary_items', items }] : []),
    ],
  }
}

const helpTitle = text('Hjelpetekstene som kartleggerne har', 'Hjelpetekstane som kartleggjarane har')

/** Appendix 1: the help texts of the life areas, as the form has them. Appendix 2: key figures. */
function appendices(context: AnnualContext): readonly ReportSection[] {
  const { say, round } = context
  const keyTitle: LocalText = { nb: 'Nøkkeltall', nn: 'Nøkkeltal' }
  const areasTitle = text('De åtte levekårsområdene', 'Dei åtte levekårsområda')
  const made = [
    { id: 'help_texts', title: say(words.helpTexts), nodes: helpNodes(context) },
    {
      id: 'key_figures',
      title: say(words.keyFigures, { round }),
      nodes: [special('key_figures', keyTitle), special('life_areas_in_all', areasTitle)].flatMap((block) =>
        blockNodes(block, context),
      ),
    },
  ]
  return made
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, title, nodes }, at) => ({
      id: `appendix_${id}`,
      title,
      level: 1 as const,
      number: say(words.appendix, { number: String(at + 1) }),
      nodes,
    }))
}

function helpNodes({ instrument, language, say, round }: AnnualContext): readonly TableNode[] {
  const questions = instrument.sections
    .flatMap((section) => section.questions)
    .filter(({ code }) => lifeAreas.includes(code as LifeArea))
  const choices = questions.map((question) => ('choices' in question ? question.choices : []))
  const first = choices[0] ?? []
  if (first.length === 0) return []
  const table: ShownTable = {
    id: 'help_texts',
    caption: `${say(helpTitle)}. ${round}`,
    corner: say(words.area),
    columnGroups: [],
    columns: first.map(({ label }) => ({ label: textIn(label, language), base: null })),
    rows: questions.map((question, at) => ({
      label: textIn(question.text, language),
      role: 'normal',
      cells: choices[at]!.map(({ help }) => ({
        text: help ? textIn(help, language) : '',
        value: null,
        format: 'count',
      })),
    })),
    labelShare: 0.16,
    notes: [],
  }
  return [{ type: 'table', id: 'help_texts', table }]
}
