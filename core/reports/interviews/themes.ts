import { type LocalText, listed } from '#core/foundation'
import type { Bearing, Theme } from '#core/interviews'
import type { ReportNode, ReportSection, TableNode } from '../model.ts'
import type { Context } from './context.ts'
import { categoriesOf, codesUnder, extentOf, findingsOf } from './evidence.ts'
import { countCell, numbered, paragraphs, part, row, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const overviewLead = text(
  'Tabellen viser temaene og hva de er bygget av. Antall intervjuer sier hvor mange et tema er kodet i, og ikke hvor viktig det er.',
  'Tabellen viser temaa og kva dei er bygde av. Talet på intervju seier kor mange eit tema er koda i, og ikkje kor viktig det er.',
)
const overviewCaption = text('Temaene i analysen', 'Temaa i analysen')
const categories = text('Kategorier', 'Kategoriar')
const minor = text('{name} (mindre tema)', '{name} (mindre tema)')
const builtOf = text(
  'Temaet samler {codes} i {categories} og er kodet i {interviews}.',
  'Temaet samlar {codes} i {categories} og er koda i {interviews}.',
)
const bearingWords: Readonly<Record<Bearing, LocalText>> = {
  supports: text('{questions} (støtter)', '{questions} (støttar)'),
  nuances: text('{questions} (nyanserer)', '{questions} (nyanserer)'),
  contradicts: text('{questions} (taler imot)', '{questions} (talar imot)'),
}
const bears = text(
  'Det er knyttet til problemstilling {bearings}.',
  'Det er knytt til problemstilling {bearings}.',
)

/** What the informants told, theme by theme, with quotes. Nothing where there is no theme. */
export function themes(context: Context, number: number): readonly ReportSection[] {
  const { say } = context
  if (context.themes.length === 0) return []
  return [
    {
      id: 'themes',
      title: say(words.themes),
      level: 1,
      number: String(number),
      nodes: [...paragraphs('themes_lead', say(overviewLead)), overviewTable(context)],
    },
    ...numbered(number, themeSections(context)),
  ]
}

/** A quote stands once in the report, where it first belongs. */
function themeSections(context: Context): readonly (readonly ReportSection[])[] {
  const { say, quote, quotesOf, project } = context
  const used = new Set<string>()
  const once = (id: string): readonly ReportNode[] => {
    if (used.has(id)) return []
    used.add(id)
    return quote(id)
  }
  return context.themes.map((theme) => {
    const id = `theme_${theme.id}`
    const findings = findingsOf(project, theme.id).flatMap((finding) => [
      ...paragraphs(`finding_${finding.id}`, finding.text),
      ...finding.quotes.flatMap(once),
    ])
    return part(id, theme.standing === 'minor' ? say(minor, { name: theme.name }) : theme.name, [
      ...paragraphs(`${id}_text`, theme.text),
      ...findings,
      ...quotesOf(theme.id).flatMap((one) => once(one.id)),
      ...paragraphs(`${id}_basis`, basisSaid(context, theme)),
    ])
  })
}

function overviewTable(context: Context): TableNode {
  const { say, project } = context
  return {
    type: 'table',
    id: 'themes_overview',
    table: {
      id: 'themes_overview',
      caption: say(overviewCaption),
      corner: say(words.theme),
      columnGroups: [],
      columns: [categories, words.codes, words.inInterviews].map((label) => ({
        label: say(label),
        base: null,
      })),
      rows: context.themes.map((theme) => {
        const codes = codesUnder(project, theme.id)
        return row(
          theme.standing === 'minor' ? say(minor, { name: theme.name }) : theme.name,
          countCell(categoriesOf(project, theme.id).length),
          countCell(codes.size),
          countCell(extentOf(project, codes).interviews),
        )
      }),
      notes: [],
    },
  }
}

/** What a theme is built of, and how it bears on the evaluation questions. */
function basisSaid({ say, count, project }: Context, theme: Theme): string {
  const codes = codesUnder(project, theme.id)
  const built = say(builtOf, {
    codes: count(codes.size, 'code'),
    categories: count(categoriesOf(project, theme.id).length, 'category'),
    interviews: count(extentOf(project, codes).interviews, 'interview'),
  })
  const bearings = (['supports', 'nuances', 'contradicts'] as const).flatMap((bearing) => {
    const numbers = theme.questions
      .filter((one) => one.bearing === bearing)
      .flatMap(({ question }) => project.question.get(question)?.number ?? [])
      .sort((one, other) => one - other)
    if (numbers.length === 0) return []
    return [say(bearingWords[bearing], { questions: listed(numbers.map(String)) })]
  })
  return bearings.length > 0 ? `${built} ${say(bears, { bearings: listed(bearings) })}` : built
}
