import type { Paint } from '#core/figures'
import { type LocalText, textIn } from '#core/foundation'
import { crossedTables } from '#core/survey'
import type { FigureNode } from '../../model.ts'
import { saidPercent } from '../../numbers-said.ts'
import { shownCell } from '../../show.ts'
import { baseAt, notesOf, percentAt, stackedNode, surveyWords } from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import type { Context } from './context.ts'

const paints: readonly Paint[] = ['least', 'some', 'most']

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** With fewer answers than this a bar's share says little. */
export const fewAnswers = 30

const highest = text(
  '{title}: Andelen som svarer i stor grad, er høyest for «{top}» ({topShare}) og lavest for «{low}» ({lowShare}), av dem med minst {few} svar. Forskjellene i denne figuren er ikke testet.',
  '{title}: Delen som svarer i stor grad, er høgast for «{top}» ({topShare}) og lågast for «{low}» ({lowShare}), av dei med minst {few} svar. Skilnadene i denne figuren er ikkje testa.',
)

/** What a crossed figure shows: where the share to a large extent is highest and lowest. Null where too few are shown. */
export function crossedSentence({ tables, language, say }: Context, id: string): string | null {
  const plan = crossedTables(tables.instrument).find((one) => one.id === id)
  if (!plan || !tables.has(id)) return null
  const safe = tables.crossed(id)
  const bars = safe.columns
    .filter(({ code }) => code !== everybodyColumn && (baseAt(safe, code) ?? 0) >= fewAnswers)
    .map(({ code, label }) => ({ label: textIn(label, language), share: percentAt(safe, 'high', code) }))
    .filter((bar): bar is { label: string; share: number } => bar.share !== null)
    .sort((a, b) => b.share - a.share)
  const [top, low] = [bars[0], bars.at(-1)]
  if (!top || !low || bars.length < 3 || saidPercent(top.share) === saidPercent(low.share)) return null
  return say(highest, {
    title: say(plan.title),
    top: top.label,
    topShare: saidPercent(top.share),
    low: low.label,
    lowShare: saidPercent(low.share),
    few: String(fewAnswers),
  })
}

/** A question broken down by another: a bar of 100 per cent for each choice. Null where the wave does not have it. */
export function crossedFigure({ tables, language, say, year }: Context, id: string): FigureNode | null {
  const plan = crossedTables(tables.instrument).find((one) => one.id === id)
  if (!plan || !tables.has(id)) return null
  const safe = tables.crossed(id)
  // a bar of nobody tells nothing
  const columns = safe.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column: { base } }) => !('value' in base) || base.value > 0)
  // everybody and one group are the same bar twice
  if (columns.length < 3) return null
  return stackedNode(
    {
      id,
      heading: `${say(plan.title)}. ${year}`,
      corner: say(surveyWords.group),
      series: safe.rows.map(({ code, label }, at) => ({
        code,
        label: textIn(label, language),
        paint: paints[at] ?? 'six',
      })),
      bars: columns.map(({ column, at }) => ({
        code: column.code,
        label: textIn(column.label, language),
        base: column.base,
        role: column.code === everybodyColumn ? 'total' : 'normal',
        shares: safe.cells.map((row) => shownCell(row[at]!.percent, 'percent0', language)),
      })),
      notes: (rows) => notesOf(safe, rows, [say(surveyWords.takenOut)], language),
    },
    language,
  )
}
