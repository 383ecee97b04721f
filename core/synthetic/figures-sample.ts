import { choiceColumn, keyColumnOf, numberColumn, type Rows } from '#core/dataset'
import { sizeClasses } from '#core/foundation'
import { lifeAreas } from '#core/mapping'
import { type ComputedFigures, type Counter, collect, percent } from './figure-kit.ts'

/**
 * The comparable sample: municipalities whose health and care services mapped adult substance recipients both in the
 * 2020 report and in 2017 (or, if not then, in 2016). Tables 14 to 16 and the text about them.
 *
 * A route of its own beside `comparableSample` and `linkedPanel` of core/mapping, on purpose: `natural.test.ts` compares them.
 */
export function countSample(counter: Counter, figures: ComputedFigures): void {
  const { country } = counter
  const then = earlierRows(counter)
  const rows2020: number[] = []
  const rows2017: number[] = []
  const table14 = collect(figures, 'table14')
  const sums = new Map<string, number>()
  const add = (figure: string, n: number): void => {
    sums.set(figure, (sums.get(figure) ?? 0) + n)
  }
  for (const code of [...sizeClasses.map((size) => size.code), 'all'])
    for (const f of ['municipalities', 'n2017', 'n2020']) add(`${code}.${f}`, 0)
  for (const participant of country.participants) {
    const now = participant.rows.substance
    if (now.length === 0) continue
    const earlier = ['2017', '2016']
      .map((round) => {
        const { numbers, kind } = country.territory.earlier(participant.number, 2020, Number(round))
        if (kind === 'mixed' || kind === 'split') return []
        const parts = numbers.map((number) => then.get(`${round}/${number}`) ?? [])
        return parts.every((part) => part.length > 0) ? parts.flat() : []
      })
      .map((rows, i) => ({ rows, round: i === 0 ? '2017' : '2016' }))
      .find(({ rows }) => rows.length > 0)
    if (!earlier) continue
    rows2020.push(...now)
    rows2017.push(...earlier.rows)
    for (const code of [participant.sizeClass.code, 'all']) {
      add(`${code}.municipalities`, 1)
      add(`${code}.n2017`, earlier.rows.length)
      add(`${code}.n2020`, now.length)
    }
    if (participant.mapped === '2019') {
      add('latest_2019.municipalities', 1)
      add('latest_2019.recipients', now.length)
    }
    if (earlier.round === '2016') {
      add('mapped_2016.municipalities', 1)
      add('mapped_2016.recipients', earlier.rows.length)
    }
  }
  for (const [figure, n] of sums) table14(figure, n)
  const sample = { 2020: Uint32Array.from(rows2020), 2017: Uint32Array.from(rows2017) }
  countAreas(counter, figures, sample)
}

/** Adult substance recipients that health and care services registered in 2016 and 2017, by round and number. */
function earlierRows(counter: Counter): Map<string, number[]> {
  const { dataset } = counter.country
  const round = choiceColumn(dataset, 'round')
  const unit = choiceColumn(dataset, 'unit_type')
  const group = choiceColumn(dataset, 'group')
  const municipality = keyColumnOf(dataset, 'municipality')
  const age = numberColumn(dataset, 'age').data
  const healthCare = unit.choices.findIndex((choice) => choice.code === 'health_care')
  const substance = group.choices.findIndex((choice) => choice.code === 'substance')
  const found = new Map<string, number[]>()
  for (let row = 0; row < dataset.size; row++) {
    const year = round.choices[round.data[row]!]!.code
    if (year !== '2017' && year !== '2016') continue
    if (unit.data[row] !== healthCare || group.data[row] !== substance || age[row]! < 18) continue
    const key = `${year}/${municipality.keys[municipality.data[row]!]!}`
    const rows = found.get(key)
    if (rows) rows.push(row)
    else found.set(key, [row])
  }
  return found
}

function countAreas(counter: Counter, figures: ComputedFigures, sample: Record<2017 | 2020, Rows>): void {
  for (const [table, colour] of [
    ['table15', 'green'],
    ['table16', 'red'],
  ] as const) {
    const put = collect(figures, table)
    for (const area of lifeAreas) {
      const now = counter.share(sample[2020], area, colour)
      const then = counter.share(sample[2017], area, colour)
      put(`${area}.2020`, now)
      put(`${area}.2017`, then)
      put(`${area}.change`, now - then)
    }
  }
  for (const area of lifeAreas) {
    collect(figures, 'figure42')(`${area}.yellow`, counter.share(sample[2020], area, 'yellow'))
  }
  for (const year of [2017, 2020] as const) {
    const rows = sample[year]
    const levels = collect(figures, 'levels.sample')
    levels(`green.${year}`, counter.share(rows, 'index_level', 'green'))
    levels(`red_or_blue.${year}`, counter.share(rows, 'index_level', 'red', 'blue_light'))
    const text = collect(figures, 'sample.text')
    text(`work.${year}`, percent(counter.flag(rows, 'activity', 'work'), rows.length))
    text(`individual_plan.${year}`, percent(counter.flag(rows, 'plans', 'individual_plan'), rows.length))
    collect(figures, 'sample.sex')(`male.${year}`, counter.share(rows, 'sex', 'male'))
    collect(figures, 'sample.age')(`${year}`, counter.mean(rows, 'age'))
  }
}

/** People registered with a substance problem in both 2015 and 2016, adults in 2015: how their housing changed. */
export function countPanel(counter: Counter, figures: ComputedFigures): void {
  const { dataset } = counter.country
  const round = choiceColumn(dataset, 'round')
  const housing = choiceColumn(dataset, 'housing')
  const group = choiceColumn(dataset, 'group')
  const person = keyColumnOf(dataset, 'person').data
  const age = numberColumn(dataset, 'age').data
  const rank = housing.choices.map((choice) => ['green', 'yellow', 'red'].indexOf(choice.code))
  const at = (code: string): number => round.choices.findIndex((choice) => choice.code === code)
  const substance = group.choices.findIndex((choice) => choice.code === 'substance')
  const later = new Map<number, number>()
  for (let row = 0; row < dataset.size; row++) {
    if (round.data[row] === at('2016') && group.data[row] === substance) {
      later.set(person[row]!, rank[housing.data[row]!]!)
    }
  }
  let [same, better, worse] = [0, 0, 0]
  for (let row = 0; row < dataset.size; row++) {
    if (round.data[row] !== at('2015') || group.data[row] !== substance || age[row]! < 18) continue
    const then = rank[housing.data[row]!]!
    const now = later.get(person[row]!)
    if (now === undefined) continue
    if (now === then) same++
    else if (now < then) better++
    else worse++
  }
  const total = same + better + worse
  const put = collect(figures, 'text.panel')
  put('unchanged', percent(same, total))
  put('better', percent(better, total))
  put('worse', percent(worse, total))
  collect(figures, 'text.panel_size')('recipients', total)
}
