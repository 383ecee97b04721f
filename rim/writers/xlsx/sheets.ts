import { plainLooks } from './looks.ts'
import type { Cell } from './sheet.ts'
import { packWorkbook } from './workbook.ts'

/** A sheet of plain rows under a head that stays in view. */
interface PlainSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly head: readonly string[]
  /** In characters; 16 where left out. */
  readonly widths?: readonly number[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A workbook of several plain sheets. Texts are never formulas. The same rows always give the same bytes. */
export function sheetsWorkbook(sheets: readonly PlainSheet[]): Uint8Array {
  return packWorkbook({
    sheets: sheets.map(({ name, head, widths, rows }) => ({
      name,
      widths: widths ?? head.map(() => 16),
      rows: [{ cells: head.map((value): Cell => ({ value, style: plainLooks.head })) }, ...rows.map(rowOf)],
      merges: [],
      links: [],
      frozen: { rows: 1, columns: 0 },
      gridLines: true,
    })),
    names: [],
    properties: null,
  })
}

const rowOf = (values: readonly (string | number | null)[]) => ({
  cells: values.map((value): Cell | null => {
    if (value === null) return null
    return typeof value === 'number' ? { value } : { value, style: plainLooks.text }
  }),
})
