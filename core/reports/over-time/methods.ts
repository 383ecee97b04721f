import { sayIn, textIn } from '#core/foundation'
import { type SampleSide, standardTable } from '#core/mapping'
import type { ReportNode } from '../model.ts'
import { shownCell } from '../show.ts'
import type { SampleTables } from './changes.ts'
import type { SampleRelease } from './sample-release.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

/** How the comparison was made: older mappings, mergers, who is left out for its borders, and what cannot be compared. */
export function developmentMethods(release: SampleRelease, tables: SampleTables, form: Form): ReportNode[] {
  const { sample, broken } = release
  const say = sayIn(form)
  const merged = sample.municipalities.filter(({ numbers }) => numbers.from.length > 1).length
  const borders = sample.leftOut.filter(({ reason }) => reason === 'borders' || reason === 'parts')
  const items = [
    ...(['from', 'to'] as const).flatMap((side) => olderMappings(release, tables, side, form)),
    ...(merged > 0
      ? [say(merged === 1 ? words.oneMerged : words.merged, { count: String(merged), year: sample.from })]
      : []),
    ...(borders.length > 0
      ? [say(words.bordersLeftOut, { names: borders.map(({ name }) => name).join(', ') })]
      : []),
    ...sample.notes.map((note) => textIn(note, form)),
  ]
  const lines = brokenLines(broken, form)
  return [
    ...(items.length > 0 ? [{ type: 'list' as const, id: 'over_time_methods', items }] : []),
    ...(lines.length > 0
      ? [
          { type: 'paragraph' as const, id: 'over_time_broken', text: `${say(words.broken)}:` },
          { type: 'list' as const, id: 'over_time_breaks', items: lines },
        ]
      : []),
  ]
}

/** The tables that cannot be compared, a line each: where they break, and why. */
export function brokenLines(broken: SampleRelease['broken'], form: Form): string[] {
  return broken.map(({ table, breaks }) => {
    const found = breaks.find(({ kind }) => kind === 'break')!
    const title = textIn(standardTable(table)!.title, form)
    const note = found.note ? textIn(found.note, form) : ''
    return sayIn(form)(words.brokenLine, { title, year: found.year, note }).trim()
  })
}

/** "Tallene for 2017 er fra 2016 i 10 kommuner (262 registreringer)." */
function olderMappings(
  { sample }: SampleRelease,
  { rounds }: SampleTables,
  side: SampleSide,
  form: Form,
): string[] {
  const year = sample[side]
  const older = new Set(sample.municipalities.map(({ mapped }) => mapped[side]).filter((one) => one !== year))
  const column = side === 'from' ? 0 : 1
  return [...older].sort().map((round) => {
    const count = sample.municipalities.filter(({ mapped }) => mapped[side] === round).length
    const cell = rounds.cells[rounds.rows.findIndex(({ code }) => code === round)]![column]!
    const n = shownCell(cell.count, 'count', form).text
    return sayIn(form)(count === 1 ? words.oneEarlierRound : words.earlierRounds, {
      ...{ year, round, n },
      count: String(count),
    })
  })
}
