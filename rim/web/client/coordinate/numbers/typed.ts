import type { EnteredSpec } from '#core/mapping'
import type { EnteredTableAnswer } from './answers.ts'

/** A table as it is typed: texts, so that nothing is lost where it is no number yet. */
export interface Typed {
  readonly base: string
  /** By row. */
  readonly rows: Readonly<Record<string, string>>
  readonly note: string
}

/** What is sent of a table. */
export interface Sent {
  readonly base: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly note: string
}

export const keyOf = ({ group, table }: Pick<EnteredSpec, 'group' | 'table'>): string => `${group}/${table}`

export const nothingTyped: Typed = { base: '', rows: {}, note: '' }

/** A stored table as it is shown in the fields. */
export const typedOf = ({ base, counts, note }: EnteredTableAnswer): Typed => ({
  base: base === null ? '' : String(base),
  rows: Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, String(count)])),
  note,
})

/** A typed number: null where nothing is typed, undefined where it is no whole number from 0 to 999 999. */
export function countOf(text: string): number | null | undefined {
  // as spreadsheets write thousands
  const digits = text.replace(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return null
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}

/** What can be sent of what is typed: that which is a number. */
export function sentOf(spec: EnteredSpec, { base, rows, note }: Typed): Sent {
  const counts = spec.rows.flatMap(({ code }) => {
    const count = countOf(rows[code] ?? '')
    return typeof count === 'number' ? [[code, count] as const] : []
  })
  return {
    base: spec.base === 'everyone' ? null : (countOf(base) ?? null),
    counts: Object.fromEntries(counts),
    note: note.trim(),
  }
}

/** The numbers of a column copied from a spreadsheet, one from each line: its last cell. Null for a single text. */
export function pastedCounts(text: string): readonly string[] | null {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n')
  if (lines.length < 2) return null
  return lines.map((line) => line.split('\t').at(-1)!.trim())
}

/** What is typed, with numbers put in from a row and down; those that there is no row for are left out. */
export function pasteInto(spec: EnteredSpec, typed: Typed, from: string, pasted: readonly string[]): Typed {
  const first = spec.rows.findIndex(({ code }) => code === from)
  const put = spec.rows.slice(first).flatMap(({ code }, at) => {
    const text = pasted[at]
    return text === undefined ? [] : [[code, text] as const]
  })
  return { ...typed, rows: { ...typed.rows, ...Object.fromEntries(put) } }
}

/** What is typed, with nothing in the rows that are not filled in. */
export function restZero(spec: EnteredSpec, typed: Typed): Typed {
  const rest = spec.rows.filter(({ code }) => (typed.rows[code] ?? '').trim() === '')
  return { ...typed, rows: { ...typed.rows, ...Object.fromEntries(rest.map(({ code }) => [code, '0'])) } }
}
