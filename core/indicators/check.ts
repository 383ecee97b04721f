import { type Indicator, judgementLevels, type Plan, verdicts } from './types.ts'
import { withinUnit } from './unit.ts'

/**
 * What is wrong in a plan's data, as sentences for whoever edits it; empty where nothing is. Codes are unique, what is referred to
 * is there, every value says where it stands and has a number just where it should.
 */
export function planFaults({ goals, indicators }: Plan): string[] {
  const known = new Set(indicators.map(({ code }) => code))
  const goalCodes = new Set(goals.map(({ code }) => code))
  return [
    ...twice(goals.map(({ code }) => code)).map((code) => `goal ${code} stands twice`),
    ...twice(indicators.map(({ code }) => code)).map((code) => `indicator ${code} stands twice`),
    ...goals.flatMap(({ code, judgements }) =>
      judgements.flatMap(({ level, verdict }) =>
        judgementLevels.includes(level) && verdicts.includes(verdict)
          ? []
          : [`goal ${code} is judged ${level} ${verdict}, which is nothing`],
      ),
    ),
    ...goals.flatMap(({ code, within, indicators: named }) => [
      ...(within !== undefined && !goalCodes.has(within)
        ? [`goal ${code} is within ${within}, which is not there`]
        : []),
      ...named.filter((one) => !known.has(one)).map((one) => `goal ${code} names ${one}, which is not there`),
    ]),
    ...indicators
      .filter(({ code }) => !goals.some((goal) => goal.indicators.includes(code)))
      .map(({ code }) => `indicator ${code} belongs to no goal`),
    ...indicators.flatMap(valueFaults),
  ]
}

const twice = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at)

function valueFaults({ code, unit, values }: Indicator): string[] {
  const places = values.map(({ year, territory }) => `${year} ${territory}`)
  return [
    ...twice(places).map((place) => `${code} has two values of ${place}`),
    ...values.flatMap((one) => {
      const about = `${code} ${one.year}`
      return [
        ...((one.status === 'value') === (one.value === null)
          ? [`${about}: a number stands just where there is a value`]
          : []),
        ...((one.status === 'in_words') !== (one.words !== undefined)
          ? [`${about}: words stand just where it is told in words`]
          : []),
        ...(one.cited.trim() === '' ? [`${about}: no source`] : []),
        ...(one.value !== null &&
        !(withinUnit(one.value, unit) && (unit !== 'of_ten' || Number.isInteger(one.value)))
          ? [`${about}: ${one.value} cannot be ${unit}`]
          : []),
        ...(one.low !== undefined && one.high !== undefined && one.low > one.high
          ? [`${about}: interval reversed`]
          : []),
      ]
    }),
  ]
}
