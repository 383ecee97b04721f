import { listed } from '#core/foundation'
import type { Recommendation } from '#core/interviews'
import type { ReportNode, ReportSection } from '../model.ts'
import type { Context } from './context.ts'
import { recommendationsOf } from './evidence.ts'
import { list, paragraphs, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const lead = text(
  'Under hver anbefaling står hvem den gjelder, og hvilke temaer den bygger på.',
  'Under kvar tilråding står det kven ho gjeld, og kva tema ho byggjer på.',
)
const to = text('Gjelder: {whom}.', 'Gjeld: {whom}.')
const from = text('Bygger på: {themes}.', 'Byggjer på: {themes}.')

/** The recommendations with what they stand on: the same list as in the summary. Nothing where there is none. */
export function recommendations(context: Context, number: number): readonly ReportSection[] {
  const { say, project } = context
  const all = recommendationsOf(project)
  if (all.length === 0) return []
  return [
    {
      id: 'recommendations',
      title: say(words.recommendations),
      level: 1,
      number: String(number),
      nodes: [
        ...paragraphs('recommendations_lead', say(lead)),
        ...all.flatMap((one, at) => recommendationNodes(context, one, at + 1)),
      ],
    },
  ]
}

function recommendationNodes(
  { say, project }: Context,
  one: Recommendation,
  number: number,
): readonly ReportNode[] {
  const id = `recommendation_${one.id}`
  const themes = one.themes.flatMap((theme) => project.theme.get(theme)?.name ?? [])
  return [
    ...paragraphs(id, `${number}. ${one.text}`),
    ...list(`${id}_grounds`, [
      ...(one.to === '' ? [] : [say(to, { whom: one.to.replace(/\.$/, '') })]),
      ...(themes.length > 0 ? [say(from, { themes: listed(themes.map((name) => `«${name}»`)) })] : []),
    ]),
  ]
}
