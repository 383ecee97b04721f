import { formatNumber } from '#core/foundation'
import { alternativeText } from '../alternative.ts'
import type { Figure, FigureCategory, FigureCell, FigureSeries, Paint } from '../specification.ts'

type Language = Figure['language']

/** A percentage as the reports print it. */
export function percent(value: number, language: Language = 'nb'): FigureCell {
  return { value, text: formatNumber(value, 'percent0', language) }
}

/** A number with one decimal. */
export function decimal(value: number, language: Language = 'nb'): FigureCell {
  return { value, text: formatNumber(value, 'decimal1', language) }
}

export function count(value: number, language: Language = 'nb'): FigureCell {
  return { value, text: formatNumber(value, 'count', language) }
}

/** Withheld to protect someone. */
export const withheld: FigureCell = { value: null, text: ':' }
/** Not available. */
export const missing: FigureCell = { value: null, text: '..' }

export function series(list: readonly (readonly [label: string, paint: Paint])[]): FigureSeries[] {
  return list.map(([label, paint]) => ({ code: paint, label, paint }))
}

export function categories(labels: readonly string[], bases: readonly number[] = []): FigureCategory[] {
  return labels.map((label, i) => {
    const base = bases[i]
    return {
      code: `c${i}`,
      label,
      ...(base === undefined ? {} : { base: `n = ${formatNumber(base, 'count')}` }),
    }
  })
}

/** Rows of a list by category turned into `cells[series][category]`. */
export function byCategory(rows: readonly (readonly FigureCell[])[]): FigureCell[][] {
  return (rows[0] ?? []).map((_, s) => rows.map((row) => row[s]!))
}

/** A figure with its alternative text made. */
export function figure(parts: Omit<Figure, 'alternative' | 'note'>): Figure {
  const whole = { ...parts, note: 'Kilde: eksempeltall.' }
  return { ...whole, alternative: alternativeText(whole) }
}
