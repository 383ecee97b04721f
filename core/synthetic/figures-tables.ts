import { momentsOf, numberColumn, unionOf } from '#core/dataset'
import { sizeClasses } from '#core/foundation'
import { categories } from '#core/mapping'
import { type ComputedFigures, type Counter, collect, percent } from './figure-kit.ts'

const colours = ['green', 'yellow', 'red']
const groups = ['substance', 'mental'] as const
const points = 17.25

/** Tables 1 to 13 and figure 1, counted. */
export function countTables(counter: Counter, figures: ComputedFigures): void {
  const put = (table: string) => collect(figures, table)
  const { populations, population: of } = counter
  const codes = categories.map((category) => category.code)
  countTable1(counter, put('table1'))
  for (const [code, rows] of populations) {
    const { n, sum, sumOfSquares } = momentsOf(numberColumn(counter.country.dataset, 'index_units'), rows)
    put('table1')(code, rows.length)
    put('table2.n')(code, n)
    put('table2.mean')(code, (sum / n) * points)
    put('table2.sd')(code, Math.sqrt((sumOfSquares - (sum * sum) / n) / (n - 1)) * points)
    put('table6')(code, counter.mean(rows, 'age'))
  }
  for (const { code, group } of categories)
    put('table2.share')(code, percent(of(code).length, of(group).length))
  countSizes(counter, figures)
  for (const sex of ['female', 'male']) {
    const rows = counter.with(counter.adults, 'sex', sex)
    put('figure1.n')(sex, rows.length)
    for (const code of codes) put('figure1')(`${sex}.${code}`, counter.share(rows, 'category', code))
  }
  for (const [code, rows] of populations) {
    for (const time of ['under_1', 'from_1_to_3', 'over_3', 'unknown']) {
      put('table7')(`${code}.${time}`, counter.share(rows, 'mental_duration', time))
    }
    put('table8')(`${code}.attempt`, counter.share(rows, 'suicide_attempt_3_years', 'yes'))
    put('table8')(`${code}.risk`, counter.share(rows, 'suicide_risk', 'yes'))
    const overdosed = counter.count(rows, 'overdose_last_year', 'yes')
    const neither = counter.with(counter.with(rows, 'overdose_last_year', 'no'), 'overdose_risk', 'no').length
    put('table9')(`${code}.last_year`, percent(overdosed, rows.length))
    put('table9')(`${code}.risk`, counter.share(rows, 'overdose_risk', 'yes'))
    put('table9')(`${code}.neither`, percent(neither, rows.length))
    put('table10')(`${code}.victim`, counter.share(rows, 'violence', 'victim', 'both'))
    put('table10')(`${code}.perpetrator`, counter.share(rows, 'violence', 'perpetrator', 'both'))
    put('table10')(`${code}.neither`, counter.share(rows, 'violence', 'none'))
    put('table11.parents')(code, counter.count(rows, 'own_children', 'yes'))
    put('table11.share')(code, counter.share(rows, 'own_children', 'yes'))
    for (const family of ['nav', 'municipal', 'specialist']) {
      put('table13')(`${code}.${family}`, percent(counter.flag(rows, 'services_any', family), rows.length))
    }
  }
  const mental = counter.with(counter.adults, 'mental_problem', 'yes')
  const asked = counter.count(mental, 'mental_duration', 'under_1', 'from_1_to_3', 'over_3', 'unknown')
  put('table7.n')('all', asked)
  countChildren(counter, figures)
}

function countTable1(counter: Counter, put: (figure: string, value: number) => void): void {
  const substance = counter.with(counter.adults, 'substance_problem', 'yes')
  const sets = {
    substance: counter.with(substance, 'mental_problem', 'no'),
    dual: counter.with(substance, 'mental_problem', 'yes'),
    mental: counter.with(counter.adults, 'substance_problem', 'no'),
  }
  for (const [code, rows] of Object.entries(sets)) {
    for (const use of colours) {
      const some = counter.with(rows, 'substance_use', use)
      for (const health of colours)
        put(`${code}.${use}.${health}`, counter.count(some, 'mental_health', health))
    }
  }
}

function countSizes(counter: Counter, figures: ComputedFigures): void {
  const { participants } = counter.country
  groups.forEach((group, i) => {
    const put = collect(figures, `table${3 + i}`)
    for (const code of [...sizeClasses.map((size) => size.code), 'all']) {
      const some = participants.filter(
        (p) => (code === 'all' || p.sizeClass.code === code) && p.rows[group].length > 0,
      )
      put(`${code}.municipalities`, some.length)
      put(
        `${code}.recipients`,
        some.reduce((sum, p) => sum + p.rows[group].length, 0),
      )
    }
  })
  const put = collect(figures, 'coverage')
  put('municipalities', participants.length)
  put('mapped_2020', participants.filter((p) => p.mapped === '2020').length)
  put('latest_2019', participants.filter((p) => p.mapped === '2019').length)
  put('with_substance', participants.filter((p) => p.rows.substance.length > 0).length)
  put('with_mental', participants.filter((p) => p.rows.mental.length > 0).length)
}

function countChildren(counter: Counter, figures: ComputedFigures): void {
  const put = collect(figures, 'children')
  const { adults, population: of } = counter
  const parents = counter.with(adults, 'own_children', 'yes')
  const total = counter.sum(parents, 'children_count')
  put('registered', total)
  put('pregnant', counter.count(adults, 'pregnant', 'yes'))
  collect(figures, 'children.mean')('per_parent', total / parents.length)
  const others = counter.number(adults, 'others_children_count', (n) => n > 0)
  put('others_children.recipients', others.length)
  put('others_children.children', counter.sum(others, 'others_children_count'))
  for (const group of groups) {
    put(`others_children.${group}`, counter.number(of(group), 'others_children_count', (n) => n > 0).length)
  }
  const severe = ['dual_severe', 'mental_severe'].map((code) => counter.sum(of(code), 'children_count'))
  put(
    'children_of_severe',
    severe.reduce((sum, n) => sum + n, 0),
  )
  const daily = counter.withFlag(parents, 'children_contact', 'daily_care')
  const caring = counter
    .number(parents, 'age', () => true)
    .filter(
      (
        (set) => (row: number) =>
          set.has(row)
      )(new Set([...daily, ...counter.withFlag(parents, 'children_contact', 'contact')])),
    )
  const among = (rows: Uint32Array, code: string): Uint32Array => {
    const set = new Set(of(code))
    return rows.filter((row) => set.has(row))
  }
  for (const group of groups) put(`care_or_contact.${group}`, among(caring, group).length)
  for (const [table, colour] of [
    ['children.thousands', 'yellow'],
    ['children.tens', 'red'],
  ] as const) {
    const rows = counter.with(daily, 'mental_health', colour)
    collect(figures, table)(`daily_care.mental_health_${colour}`, counter.sum(rows, 'children_count'))
  }
  const share = collect(figures, 'children.share')
  share(
    'daily_care_among_parents.mental',
    percent(among(daily, 'mental').length, among(parents, 'mental').length),
  )
  const sees = counter.withFlag(parents, 'children_contact', 'contact')
  share(
    'contact_among_parents.substance',
    percent(among(sees, 'substance').length, among(parents, 'substance').length),
  )
  share('partner_among_daily_care', percent(counter.flag(daily, 'lives_with', 'partner'), daily.length))
  const red = unionOf(
    counter.with(caring, 'index_level', 'red'),
    counter.with(caring, 'index_level', 'blue_light'),
  )
  put('red_or_blue_parents', red.length)
  put('children_of_red_or_blue_parents', counter.sum(red, 'children_count'))
  const table12 = collect(figures, 'table12')
  for (const code of counter.populations.keys()) {
    const rows = among(red, code)
    const helped = counter.flag(rows, 'services_municipal', 'child_welfare')
    table12(`${code}.child_welfare`, helped)
    table12(`${code}.no_child_welfare`, rows.length - helped)
    table12(`${code}.total`, rows.length)
  }
}
