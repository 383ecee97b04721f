import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJson } from '#rim/assets'
import { rowsCsv } from '#rim/exports'
import { openCountry } from '#rim/services'

/**
 * A second route to the published tables: the rows are exported, another program (SQLite) reads them, and plain SQL
 * counts. It shares no code with the kernel, the derived columns or the agreement check.
 */
let folder: string
const published = new Map<string, Record<string, number>>()

/** Facts that several queries need; the colours' points are written out here once more on purpose. */
const view = `
create view r as select *,
  case when substance_problem = 'yes' and mental_problem = 'no' then 'substance_only'
       when substance_problem = 'yes' and ((substance_use = 'red' and mental_health <> 'green')
            or (substance_use = 'yellow' and mental_health = 'red')) then 'dual_severe'
       when substance_problem = 'yes' then 'dual_less_severe'
       when mental_health = 'green' then 'mental_milder'
       when mental_health = 'yellow' then 'mental_moderate'
       else 'mental_severe' end as category,
  case when substance_problem = 'yes' then 'substance' else 'mental' end as grp,
  17.25 * (${[
    'housing',
    'meaningful_activity',
    'finances',
    'physical_health',
    'mental_health',
    'substance_use',
    'social_functioning',
    'network',
  ]
    .map((area) => `case ${area} when 'green' then 1 when 'yellow' then 2 when 'red' then 4 end`)
    .join(' + ')}) as points,
  coalesce(suicide_attempt_3_years, '') as attempt
from raw where unit_type not in ('nav', 'child_welfare') and cast(age as integer) >= 18;`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-sql-'))
  const country = openCountry({ round: '2020' })
  const { adults, young, excluded } = country.population
  const rows = Uint32Array.from([...adults, ...young, ...excluded.flatMap((part) => [...part.rows])])
  writeFileSync(join(folder, 'rows.csv'), [...rowsCsv(country.dataset, rows, 'machine')].join(''))
  execFileSync('sqlite3', [join(folder, 'rows.db')], {
    input: `.mode csv\n.import ${join(folder, 'rows.csv')} raw\n${view}\n`,
  })
  const file = readJson('core/synthetic/data/published-2020.json') as {
    tables: { id: string; figures: Record<string, number> }[]
  }
  for (const { id, figures } of file.tables) published.set(id, figures)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs SQL that gives (name, value) and checks every value, rounded half up, against the published one of that name. */
function check(table: string, sql: string, decimals = 0, except: readonly string[] = []): void {
  const text = execFileSync('sqlite3', ['-csv', join(folder, 'rows.db'), sql])
    .toString()
    .trim()
  const figures = published.get(table)!
  const lines = text.split(/\r?\n/).map((line) => line.split(',') as [string, string])
  const counted = Object.fromEntries(lines.map(([name, value]) => [name, Number(value)]))
  let compared = 0
  for (const [name, value] of Object.entries(figures)) {
    if (counted[name] === undefined || except.includes(name)) continue
    const scale = 10 ** decimals
    expect(Math.floor(Number((counted[name] * scale).toFixed(8)) + 0.5) / scale, `${table} ${name}`).toBe(
      value,
    )
    compared++
  }
  expect(compared, table).toBeGreaterThan(1)
}
const byCategory = (measure: string, suffix = ''): string =>
  `select category || '${suffix}', ${measure} from r group by category`
const has = (column: string, value: string): string => `instr('|' || ${column} || '|', '|${value}|') > 0`
const percent = (condition: string): string => `100.0 * sum(${condition}) / count(*)`

describe('published tables, counted by SQL from the exported rows', () => {
  it('table 1: colours by category', () => {
    const cell = `case when substance_problem = 'yes' and mental_problem = 'no' then 'substance' when substance_problem = 'yes' then 'dual' else 'mental' end`
    check(
      'table1',
      `select ${cell} || '.' || substance_use || '.' || mental_health, count(*) from r group by 1 union all
       select ${cell} || '.' || mental_health, count(*) from r group by 1`,
      0,
      ['dual.red.red', 'dual.red.yellow', 'dual.yellow.red'],
    )
  })

  it('table 2: counts, mean and standard deviation of the index', () => {
    const groups = (measure: string): string =>
      `select category, ${measure} from r group by category union all select grp, ${measure} from r group by grp
       union all select 'all', ${measure} from r`
    const sd =
      'sqrt((count(*) * sum(points * points) - sum(points) * sum(points)) / (1.0 * count(*) * (count(*) - 1)))'
    check('table2.n', groups('count(*)'))
    check('table2.mean', groups('avg(points)'))
    check('table2.sd', groups(sd))
  })

  it('figure 1: category by sex', () => {
    check(
      'figure1',
      `select r.sex || '.' || category, 100.0 * count(*) / s.n from r join (select sex, count(*) as n from r group by sex) s on s.sex = r.sex group by r.sex, category`,
    )
  })

  it('table 6: mean age', () => check('table6', byCategory('avg(cast(age as integer))'), 1))

  it('table 7: duration', () => {
    check(
      'table7',
      `select r.category || '.' || replace(mental_duration, '#', ''), 100.0 * count(*) / t.n from r join (select category, count(*) as n from r where mental_problem = 'yes' group by category) t on t.category = r.category where mental_problem = 'yes' group by r.category, mental_duration`,
    )
  })

  it('table 8: suicide attempts and risk', () => {
    check(
      'table8',
      `${byCategory(percent("attempt = 'yes'"), '.attempt')} union all ${byCategory(percent("suicide_risk = 'yes'"), '.risk')}`,
    )
  })

  it('table 9: overdose', () => {
    const rows = (name: string, condition: string): string =>
      `select category || '.${name}', ${percent(condition)} from r where grp = 'substance' group by category union all select 'substance.${name}', ${percent(condition)} from r where grp = 'substance'`
    check(
      'table9',
      [
        rows('last_year', "overdose_last_year = 'yes'"),
        rows('risk', "overdose_risk = 'yes'"),
        rows('neither', "overdose_last_year = 'no' and overdose_risk = 'no'"),
      ].join(' union all '),
    )
  })

  it('table 10: violence', () => {
    check(
      'table10',
      `${byCategory(percent("violence in ('victim', 'both')"), '.victim')} union all ${byCategory(percent("violence in ('perpetrator', 'both')"), '.perpetrator')} union all ${byCategory(percent("violence = 'none'"), '.neither')}`,
    )
  })

  it('table 11: recipients with children', () => {
    check(
      'table11.parents',
      `${byCategory("sum(own_children = 'yes')")} union all select 'all', sum(own_children = 'yes') from r`,
    )
    check('table11.share', byCategory(percent("own_children = 'yes'")))
  })

  it('table 12: parents with a red or blue-light index, by child welfare', () => {
    const parents = `from r where points >= 15 * 17.25 and (${has('children_contact', 'daily_care')} or ${has('children_contact', 'contact')})`
    const welfare = has('services_municipal', 'child_welfare')
    check(
      'table12',
      `select category || '.child_welfare', sum(${welfare}) ${parents} group by category union all select category || '.total', count(*) ${parents} group by category union all select category || '.no_child_welfare', sum(not (${welfare})) ${parents} group by category`,
    )
  })

  it('table 13: services by category', () => {
    const some = (column: string): string => `${column} not in ('', '#none', '#notAsked', '#unknown')`
    const specialist = `${some('services_tsb')} or ${some('services_mental_care')} or ${some('services_somatic')}`
    check(
      'table13',
      `${byCategory(percent(some('services_nav')), '.nav')} union all ${byCategory(percent(some('services_municipal')), '.municipal')} union all ${byCategory(percent(specialist), '.specialist')}`,
    )
  })

  it('key figures: ages, living, activity, plans and services', () => {
    const rows = (name: string, condition: string): string =>
      `select '${name}.' || grp, ${percent(condition)} from r group by grp`
    check(
      'key_figures',
      [
        rows('sex.female', "sex = 'female'"),
        rows('age_band.18-23', 'cast(age as integer) between 18 and 23'),
        rows('age_band.40-49', 'cast(age as integer) between 40 and 49'),
        rows('lives_with.alone', has('lives_with', 'alone')),
        rows('activity.none', has('activity', 'none')),
        rows('livelihood.ordinary_work', has('livelihood', 'ordinary_work')),
        rows('plans.none', has('plans', 'none')),
        rows('plans.individual_plan', has('plans', 'individual_plan')),
        rows('services_municipal.gp', has('services_municipal', 'gp')),
        rows('services_nav.permanent_benefit', has('services_nav', 'permanent_benefit')),
      ].join(' union all '),
    )
  })
})
