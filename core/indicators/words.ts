import { formatNumber, type LocalText, type WrittenForm } from '#core/foundation'
import type {
  Indicator,
  IndicatorSource,
  IndicatorTarget,
  IndicatorValue,
  JudgementLevel,
  Plan,
  Verdict,
} from './types.ts'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

export const verdictNames: Readonly<Record<Verdict, LocalText>> = {
  met: text('Innfridd', 'Innfridd', 'Met'),
  high: text('Høy', 'Høg', 'High'),
  fairly_high: text('Relativt høy', 'Relativt høg', 'Fairly high'),
  mixed: text('Sammensatt', 'Samansett', 'Mixed'),
  low: text('Lav', 'Låg', 'Low'),
  not_judged: text('Kan ikke vurderes samlet', 'Kan ikkje vurderast samla', 'Cannot be judged as a whole'),
}

export const levelNames: Readonly<Record<JudgementLevel, LocalText>> = {
  overall: text('Samlet', 'Samla', 'Overall'),
  individual: text('På individnivå', 'På individnivå', 'For individuals'),
  service: text('På tjenestenivå', 'På tenestenivå', 'In services'),
  system: text('På systemnivå', 'På systemnivå', 'In the system'),
}

export const sourceNames: Readonly<Record<IndicatorSource, LocalText>> = {
  mapping: text('Kartleggingen (BrukerPlan)', 'Kartlegginga (BrukerPlan)', 'The mapping (BrukerPlan)'),
  survey: text('Brukertilfredshetsundersøkelsen', 'Brukartilfredsheitsundersøkinga', 'The user survey'),
  interviews: text('Intervjuer', 'Intervju', 'Interviews'),
  'is-24-8': text('IS-24/8', 'IS-24/8', 'IS-24/8'),
  kostra: text('KOSTRA', 'KOSTRA', 'KOSTRA'),
  budget: text('Statsbudsjettet', 'Statsbudsjettet', 'The state budget'),
  other: text('Andre kilder', 'Andre kjelder', 'Other sources'),
}

/** A plan's years: "2016–2020", "2024–" where no end is known. */
export const periodText = ({ from, to }: Plan['period']): string => `${from}–${to ?? ''}`

const bounds = {
  below: text('under {number}', 'under {number}', ''),
  above: text('over {number}', 'over {number}', ''),
}
const symbols = { not_applicable: '.', missing: '..', withheld: ':' } as const

/**
 * A value as it is read: "54 %", "5 av 10", "2 400 mill. kroner", "under 50 %", a symbol where there is none, or the source's own
 * words.
 */
export function valueText(
  { unit }: Pick<Indicator, 'unit'>,
  { status, value, bound, words }: Pick<IndicatorValue, 'status' | 'value' | 'bound' | 'words'>,
  form: WrittenForm,
): string {
  if (status === 'in_words') return words?.[form] ?? ''
  if (status !== 'value' || value === null) return symbols[status as keyof typeof symbols]
  const whole = Number.isInteger(value)
  const number = formatNumber(value, whole ? 'count' : 'decimal1', form)
  const told = {
    percent: `${number}\u00a0%`,
    of_ten: `${number} av 10`,
    count: number,
    man_years: `${number} årsverk`,
    million_nok: `${number} mill. kroner`,
    days: form === 'nb' ? `${number} dager` : `${number} dagar`,
  }[unit]
  return bound ? bounds[bound][form].replace('{number}', () => told) : told
}

/** A value's 95 % interval as it is read: "60,1–66,2"; empty where it has none. */
export function intervalText({ low, high }: Pick<IndicatorValue, 'low' | 'high'>, form: WrittenForm): string {
  if (low === undefined || high === undefined) return ''
  const [from, to] = [low, high].map((one) =>
    formatNumber(one, Number.isInteger(one) ? 'count' : 'decimal1', form),
  )
  return `${from}–${to}`
}

const changes = {
  down: text(
    '{percent} mindre enn i utgangspunktet',
    '{percent} mindre enn i utgangspunktet',
    '{percent} less than at the beginning',
  ),
  up: text(
    '{percent} mer enn i utgangspunktet',
    '{percent} meir enn i utgangspunktet',
    '{percent} more than at the beginning',
  ),
}

/** A target as it is read, without its year: "70 %", "25 % mindre enn i utgangspunktet". */
export function targetText(
  indicator: Pick<Indicator, 'unit'>,
  target: IndicatorTarget,
  form: WrittenForm,
): string {
  if ('value' in target) return valueText(indicator, { status: 'value', value: target.value }, form)
  const { change } = target
  const percent = valueText({ unit: 'percent' }, { status: 'value', value: Math.abs(change) }, form)
  return changes[change < 0 ? 'down' : 'up'][form].replace('{percent}', () => percent)
}
