import type { LocalText } from '#core/foundation'
import type { ColumnSet, RowPick, SharesBlock, SingleBlock, SpecialBlock } from './layout.ts'

export const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** One table over some columns; its id is the block's unless another is told. */
export const shares = (
  id: string,
  title: LocalText,
  columns: ColumnSet,
  figure: SharesBlock['figure'],
  rows: readonly RowPick[] = [{ table: id }],
  more: Partial<Pick<SharesBlock, 'mostBars' | 'note' | 'corner'>> = {},
): SharesBlock => ({ kind: 'shares', id, title, columns, figure, rows, ...more })

export const single = (id: string, title: LocalText, table: string, row: string): SingleBlock => ({
  kind: 'single',
  id,
  title,
  table,
  row,
})

export const special = (id: SpecialBlock, title: LocalText) => ({ kind: 'special', id, title }) as const

/** Who is said to do what, of both groups. */
export const both = ['substance', 'mental'] as const
export const six = [
  'substance_only',
  'dual_less_severe',
  'dual_severe',
  'mental_milder',
  'mental_moderate',
  'mental_severe',
] as const
export const three = six.slice(0, 3)
