import type { StatusAnswer, StatusLine, StatusStage } from './answers.ts'
import { statusStages } from './stages.ts'

/** What the list is narrowed down and sorted by; empty: not narrowed. */
export interface StatusFilter {
  /** `inside`: all that are in the system. */
  readonly stage: StatusStage | 'inside' | ''
  /** Number of a county. */
  readonly county: string
  /** Part of a name or a number. */
  readonly text: string
}

export type SortKey = 'name' | 'county' | 'stage' | 'complete' | 'expected' | 'submitted'
export interface Sorting {
  readonly key: SortKey
  readonly down: boolean
}

/** What a line is sorted by; the number of a hidden count is between none and five. */
function sortValue({ name, county, stage, taking }: StatusLine, key: SortKey): string | number {
  switch (key) {
    case 'name':
      return name
    case 'county':
      return county
    case 'stage':
      return statusStages.indexOf(stage)
    case 'complete':
      return taking === null ? -1 : taking.complete < 0 ? 2.5 : taking.complete
    case 'expected':
      return taking?.expected ?? -1
    case 'submitted':
      return taking?.submittedAt ?? ''
  }
}

/** The lines that are shown, in the order that they are shown in; the same by the wanted column are by name. */
export function linesShown(
  { municipalities }: Pick<StatusAnswer, 'municipalities'>,
  { stage, county, text }: StatusFilter,
  { key, down }: Sorting,
): readonly StatusLine[] {
  const wanted = text.trim().toLowerCase()
  const byName = (one: StatusLine, other: StatusLine) => one.name.localeCompare(other.name, 'nb')
  return municipalities
    .filter(
      (line) =>
        (stage === '' || line.stage === stage || (stage === 'inside' && line.stage !== 'outside')) &&
        (county === '' || line.county === county) &&
        (wanted === '' || line.name.toLowerCase().includes(wanted) || line.municipality.startsWith(wanted)),
    )
    .toSorted((one, other) => {
      const [a, b] = [sortValue(one, key), sortValue(other, key)]
      const compared =
        typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'nb') : Number(a) - Number(b)
      return (down ? -compared : compared) || byName(one, other)
    })
}

export interface StatusSums {
  readonly stages: Readonly<Record<StatusStage, number>>
  /** How many are invited or take part. */
  readonly asked: number
  /** How many take part. */
  readonly taking: number
  /** Complete registrations; counts of fewer than five are not in it. */
  readonly complete: number
  readonly drafts: number
  readonly expected: number
  readonly someHidden: boolean
}

/** Adds up the lines. */
export function sumsOf(lines: readonly StatusLine[]): StatusSums {
  const stages = {
    submitted: 0,
    registering: 0,
    joined: 0,
    invited: 0,
    declined: 0,
    'not-invited': 0,
    outside: 0,
  }
  for (const { stage } of lines) stages[stage]++
  const taking = lines.flatMap((line) => line.taking ?? [])
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + Math.max(one, 0), 0)
  return {
    stages,
    asked: lines.filter(({ invitation, taking: takes }) => invitation !== null || takes !== null).length,
    taking: taking.length,
    complete: sum(taking.map(({ complete }) => complete)),
    drafts: sum(taking.map(({ drafts }) => drafts)),
    expected: sum(taking.map(({ expected }) => expected ?? 0)),
    someHidden: taking.some(({ complete, drafts }) => complete < 0 || drafts < 0),
  }
}

/**
 * A file for spreadsheets: semicolons and a byte order mark, as Norwegian Excel wants it. A text that a spreadsheet would
 * take for a formula is led by an apostrophe.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    if (typeof value === 'number') return String(value)
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}
