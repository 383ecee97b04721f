import type { ReportNode, ReportSection } from '../model.ts'
import type { Context } from './context.ts'
import type { BesideTheme } from './facts.ts'
import { numbered, paragraphs, part, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const lead = text(
  'Her står det som spørreundersøkelsen og kartleggingen viser om det samme som temaene. Tallene er fra andre personer enn informantene, og er vist etter reglene for vern av små tall. De kan være i samsvar med det informantene fortalte, eller vise noe annet.',
  'Her står det som spørjeundersøkinga og kartlegginga viser om det same som temaa. Tala er frå andre personar enn informantane, og er viste etter reglane for vern av små tal. Dei kan vere i samsvar med det informantane fortalde, eller vise noko anna.',
)
const from = {
  survey: text(
    'Fra spørreundersøkelsen: {title}. Kilde: {origin}, {year}.',
    'Frå spørjeundersøkinga: {title}. Kjelde: {origin}, {year}.',
  ),
  mapping: text(
    'Fra kartleggingen: {title}. Kilde: {origin}, {year}.',
    'Frå kartlegginga: {title}. Kjelde: {origin}, {year}.',
  ),
} as const

/** What the survey and the mapping show beside each theme, each with its source and year. Nothing where no theme has any. */
export function beside(context: Context, number: number): readonly ReportSection[] {
  const { say } = context
  const parts = context.themes.flatMap((theme) =>
    part(`beside_${theme.id}`, theme.name, besideNodes(context, theme.id)),
  )
  if (parts.length === 0) return []
  return [
    {
      id: 'beside',
      title: say(words.beside),
      level: 1,
      number: String(number),
      nodes: paragraphs('beside_lead', say(lead)),
    },
    ...numbered(number, [parts]),
  ]
}

/** What stands beside one theme. */
export function besideNodes({ facts, say }: Context, theme: string): readonly ReportNode[] {
  return (facts.beside.get(theme) ?? []).flatMap((block, at) => {
    const id = `beside_${theme}_${at + 1}`
    return [
      ...paragraphs(id, besideSaid(block)),
      ...block.nodes.map((node) => ({ ...node, id: `${id}_${node.id}` })),
    ]
  })

  function besideSaid({ source, title, origin, year }: BesideTheme): string {
    return say(from[source], { title: title.replace(/[.?!]$/, ''), origin, year })
  }
}
