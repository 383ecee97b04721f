import type { Category, Code, CodeOrigin } from '#core/interviews'
import type { ReportNode, ReportSection, ShownRow } from '../model.ts'
import type { Context } from './context.ts'
import { categoriesOf, codesOf, extentOf, looseCodes } from './evidence.ts'
import { countCell, headingRow, paragraphs, part, row, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const lead = text(
  'Koder i «anførselstegn» bruker informantenes egne ord. En kategori som hører til flere temaer, står under hvert av dem.',
  'Kodar i «hermeteikn» bruker orda til informantane sjølve. Ein kategori som høyrer til fleire tema, står under kvart av dei.',
)
const caption = text('Kategorier og koder under «{name}»', 'Kategoriar og kodar under «{name}»')
const looseTitle = text('Koder uten kategori', 'Kodar utan kategori')
const elsewhereTitle = text('Kategorier uten tema i rapporten', 'Kategoriar utan tema i rapporten')

/** Every category and code by theme, with how often it was used. */
export function codingTree(context: Context): {
  readonly nodes: readonly ReportNode[]
  readonly parts: readonly ReportSection[]
} {
  const { say, project, themes } = context
  const reported = new Set(themes.map(({ id }) => id))
  const elsewhere = [...project.category.values()]
    .filter((category) => !category.themes.some((id) => reported.has(id)))
    .sort((one, other) => one.place - other.place)
  const loose = looseCodes(project)
  const parts = [
    ...themes.flatMap((theme) =>
      treePart(context, theme.id, theme.name, say(caption, { name: theme.name }), [
        ...categoriesOf(project, theme.id).flatMap((category) => categoryRows(context, category)),
      ]),
    ),
    ...treePart(context, 'elsewhere', say(elsewhereTitle), say(elsewhereTitle), [
      ...elsewhere.flatMap((category) => categoryRows(context, category)),
    ]),
    ...treePart(context, 'loose', say(looseTitle), say(looseTitle), [
      ...loose.map((code) => codeRow(context, code)),
    ]),
  ]
  return { nodes: parts.length > 0 ? paragraphs('tree_lead', say(lead)) : [], parts }
}

function treePart(
  { say }: Context,
  id: string,
  title: string,
  tableCaption: string,
  rows: readonly ShownRow[],
): readonly ReportSection[] {
  if (rows.length === 0) return []
  const node: ReportNode = {
    type: 'table',
    id: `tree_${id}_table`,
    table: {
      id: `tree_${id}`,
      caption: tableCaption,
      corner: say(words.code),
      columnGroups: [],
      columns: [words.codings, words.inInterviews].map((label) => ({ label: say(label), base: null })),
      rows,
      notes: [],
    },
  }
  return part(`tree_${id}`, title, [node])
}

const categoryRows = (context: Context, category: Category): readonly ShownRow[] => [
  headingRow(category.name),
  ...codesOf(context.project, category.id).map((code) => codeRow(context, code)),
]

function codeRow({ project }: Context, { id, name, origin }: Code): ShownRow {
  const { codings, interviews } = extentOf(project, new Set([id]))
  return row(named(name, origin), countCell(codings), countCell(interviews))
}

const named = (name: string, { from }: CodeOrigin): string => (from === 'in-vivo' ? `«${name}»` : name)
