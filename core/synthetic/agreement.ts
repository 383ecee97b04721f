import { type Language, type LocalText, roundHalfUp, textIn } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { type ComputedFigures, createCounter } from './figure-kit.ts'
import { countKeyFigures, countText } from './figures-key.ts'
import { countPanel, countSample } from './figures-sample.ts'
import { countTables } from './figures-tables.ts'

/** One published figure beside the one counted from the registrations. */
export interface AgreementLine {
  /** Table and figure, e.g. `table8:dual_severe.risk`. */
  readonly figure: string
  /** Where the report prints it. */
  readonly where: string
  readonly unit: string
  readonly published: number
  /** Rounded as the published one; null where nothing was counted. */
  readonly computed: number | null
  readonly agrees: boolean
  /** Why it cannot agree, where that is known. */
  readonly whyNot?: string
}

/** Why a printed figure and the others cannot be true together. Every line is proven in `natural.test.ts`. */
export const contradictions: Readonly<Record<string, LocalText>> = {
  'table1:dual.red.red': cellsOfLastYear(),
  'table1:dual.red.yellow': cellsOfLastYear(),
  'table1:dual.yellow.red': cellsOfLastYear(),
  'text.mean1:tsb_services': {
    nb: 'De trykte andelene for de ti TSB-tjenestene er til sammen minst 69,0 prosent, og mindre enn 44,5 prosent har noen av dem. Det er minst 1,55 tjenester per mottaker, som trykkes 1,6.',
    nn: 'Dei trykte delane for dei ti TSB-tenestene er til saman minst 69,0 prosent, og mindre enn 44,5 prosent har nokon av dei. Det er minst 1,55 tenester per mottakar, som blir trykt 1,6.',
  },
}

function cellsOfLastYear(): LocalText {
  return {
    nb: 'De tre trykte cellene for alvorlig ROP (1 887, 1 559 og 1 816) er til sammen 5 262, ikke den trykte summen 2 650.',
    nn: 'Dei tre trykte cellene for alvorleg ROP (1 887, 1 559 og 1 816) er til saman 5 262, ikkje den trykte summen 2 650.',
  }
}

/** Counts every published figure over the registrations of a report round (derived columns included). */
export function computeFigures(country: CountryRound): ComputedFigures {
  const figures: ComputedFigures = new Map()
  const counter = createCounter(country)
  countTables(counter, figures)
  countKeyFigures(counter, figures)
  countText(counter, figures)
  countSample(counter, figures)
  countPanel(counter, figures)
  return figures
}

/**
 * Sets the published figures beside the counted ones. Agrees means equal after rounding half up to the printed
 * decimals (negative decimals for "about 2,000").
 *
 * @param published the project's own `data/published-2020.json`. Throws a TypeError on another layout.
 */
export function agreement(
  published: unknown,
  computed: ComputedFigures,
  language: Language = 'nb',
): AgreementLine[] {
  return tablesOf(published).flatMap(({ id, where, unit, decimals, figures }) =>
    Object.entries(figures).map(([name, value]): AgreementLine => {
      const figure = `${id}:${name}`
      const counted = computed.get(id)?.get(name)
      const rounded = counted === undefined || Number.isNaN(counted) ? null : roundHalfUp(counted, decimals)
      const line = { figure, where, unit, published: value, computed: rounded, agrees: rounded === value }
      const why = contradictions[figure]
      return !line.agrees && why !== undefined ? { ...line, whyNot: textIn(why, language) } : line
    }),
  )
}

interface PublishedTable {
  readonly id: string
  readonly where: string
  readonly unit: string
  readonly decimals: number
  readonly figures: Readonly<Record<string, number>>
}

function tablesOf(published: unknown): readonly PublishedTable[] {
  const tables = (published as { tables?: unknown } | null)?.tables
  if (!Array.isArray(tables)) throw new TypeError('The published figures have no list of tables')
  return tables.map((table: Partial<PublishedTable>) => {
    const { id, where, unit, decimals, figures } = table
    if (typeof id !== 'string' || typeof where !== 'string' || typeof unit !== 'string') {
      throw new TypeError('A published table lacks its id, place or unit')
    }
    if (typeof decimals !== 'number' || typeof figures !== 'object')
      throw new TypeError(`Table ${id} lacks figures`)
    return { id, where, unit, decimals, figures }
  })
}
