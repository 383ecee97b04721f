import { expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { computedValues, mappingTables } from '#core/indicators'
import { loadLinearSolver, loadPlans } from '#rim/assets'
import { countryOf, makeTable, trainingDataset } from '../files/index.ts'

it('the mapping’s indicators are those shares of the people that a count of them gives', async () => {
  const dataset = trainingDataset({ seed: 2020 })
  const country = countryOf(dataset, '2020')
  const solver = await loadLinearSolver()
  const plan = loadPlans()[0]!
  const formulas = plan.indicators.flatMap(({ code, formula }) =>
    formula?.from === 'mapping' ? [{ code, ...formula }] : [],
  )
  expect(formulas).toHaveLength(6)
  const tables = [...new Set(formulas.map(({ table }) => table))].map((table) => {
    const made = makeTable({ country, table, by: 'group', policy: policies.default, solver })
    if (made.kind !== 'frequency') throw new RangeError('no table of counts')
    return made
  })
  const computed = computedValues(plan, {
    ...{ year: 2020, territory: 'NO', find: mappingTables([{ group: 'substance', tables }]), cited: 'prøve' },
  })
  expect(computed).toHaveLength(6)
  // the second route: the tables' own counts over their base, and the printed shares of the annual report for 2020
  const printed: Record<string, number> = {
    all_green_housing: 74,
    all_green_activity: 27,
    all_green_network: 25,
  }
  for (const { code, table, row } of formulas) {
    const own = tables.find(({ id }) => id === table)!
    const at = own.columns.findIndex((one) => one.code === 'substance')
    const { count } = own.cells[own.rows.findIndex((one) => one.code === row)]![at]!
    const { base } = own.columns[at]!
    if (!('value' in count) || !('value' in base)) throw new RangeError('withheld')
    const { value } = computed.find(({ indicator }) => indicator === code)!
    expect(value.value, code).toBeCloseTo((100 * count.value) / base.value, 9)
    expect(value.n, code).toBe(base.value)
    if (printed[code] !== undefined) expect(Math.abs(value.value! - printed[code]), code).toBeLessThan(6)
  }
}, 60_000)

it('what is withheld there is withheld here, and what is not there has no value', () => {
  const plan = loadPlans()[0]!
  const table = {
    ...{ kind: 'frequency', id: 'housing', title: { nb: '', nn: '' }, shape: 'partition' },
    rows: [{ code: 'green', label: { nb: '', nn: '' } }],
    columns: [{ code: 'country', label: { nb: '', nn: '' }, base: { symbol: ':' } }],
    cells: [[{ count: { symbol: ':' }, percent: { symbol: ':' } }]],
  } as never
  const released = { year: 2026, territory: 'NO', cited: 'prøve' }
  expect(
    computedValues(plan, { ...released, find: mappingTables([{ group: 'substance', tables: [table] }]) }),
  ).toEqual([
    {
      indicator: 'all_green_housing',
      value: { year: 2026, territory: 'NO', status: 'withheld', value: null, cited: 'prøve' },
    },
  ])
  expect(
    computedValues(plan, { ...released, find: mappingTables([{ group: 'mental', tables: [table] }]) }),
  ).toEqual([])
  expect(computedValues(plan, { ...released, find: mappingTables([]) })).toEqual([])
})
