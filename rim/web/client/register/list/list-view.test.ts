import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Listed,
  type ListView,
  plainView,
  shownRows,
  sortedBy,
  sortKeys,
  viewFrom,
  viewInto,
} from './list-view.ts'

const newId = (() => {
  let made = 0
  return () => String(made++).padStart(4, '0')
})()
const row = (some: Partial<Listed>): Listed => ({
  id: newId(),
  status: 'draft',
  revision: 1,
  localReference: null,
  createdAt: '2026-11-01T08:00:00Z',
  changedAt: '2026-11-01T08:00:00Z',
  completedAt: null,
  createdByName: 'Kari',
  mine: false,
  reasons: 0,
  together: null,
  unsent: false,
  ...some,
})
const names = (rows: readonly Listed[]) => rows.map(({ localReference }) => localReference)
const shelf = ['Skap 14', 'Skap 9', 'Åse sin', 'Blå mappe', null].map((localReference, at) =>
  row({ localReference, changedAt: `2026-11-0${at + 1}T08:00:00Z` }),
)
const view = (some: Partial<ListView>): ListView => ({ ...plainView, ...some })

describe('shownRows', () => {
  it('shows what was changed last first', () => {
    expect(names(shownRows(shelf, plainView, ''))).toEqual([
      null,
      'Blå mappe',
      'Åse sin',
      'Skap 9',
      'Skap 14',
    ])
  })
  it('finds any part of the reference, whatever the case, space and accents', () => {
    expect(names(shownRows(shelf, plainView, 'kap1'))).toEqual(['Skap 14'])
    expect(names(shownRows(shelf, plainView, ' ÅSE'))).toEqual(['Åse sin'])
    expect(names(shownRows(shelf, plainView, 'ase'))).toEqual(['Åse sin'])
    expect(names(shownRows(shelf, plainView, 'MAPPE'))).toEqual(['Blå mappe'])
    expect(shownRows(shelf, plainView, 'uten')).toEqual([])
  })
  it('sorts references as Norwegian and with numbers as numbers, those without one last', () => {
    const byReference = view({ sort: 'reference', descending: false })
    expect(names(shownRows(shelf, byReference, ''))).toEqual([
      'Blå mappe',
      'Skap 9',
      'Skap 14',
      'Åse sin',
      null,
    ])
  })
  it('narrows by status, own and unsent, all at once', () => {
    const rows = [
      row({ localReference: 'a', status: 'complete', mine: true, unsent: true }),
      row({ localReference: 'b', status: 'complete', mine: true }),
      row({ localReference: 'c', mine: true, unsent: true }),
      row({ localReference: 'd', status: 'complete', unsent: true }),
    ]
    expect(names(shownRows(rows, view({ status: 'complete', mine: true, unsent: true }), ''))).toEqual(['a'])
    expect(names(shownRows(rows, view({ status: 'draft' }), ''))).toEqual(['c'])
    expect(names(shownRows(rows, view({ unsent: true }), '')).sort()).toEqual(['a', 'c', 'd'])
  })
  it('puts drafts before what is complete when sorted by status', () => {
    const rows = [row({ localReference: 'b', status: 'complete' }), row({ localReference: 'a' })]
    expect(names(shownRows(rows, view({ sort: 'status', descending: false }), ''))).toEqual(['a', 'b'])
  })
  it('keeps all rows in any order, and leaves the list itself as it was', () => {
    const rows = fc.array(
      fc.record({
        localReference: fc.option(fc.string({ maxLength: 4 })),
        createdByName: fc.constantFrom('Kari', 'Ola'),
        status: fc.constantFrom('draft' as const, 'complete' as const),
      }),
    )
    const property = fc.property(
      rows,
      fc.constantFrom(...sortKeys),
      fc.boolean(),
      (given, sort, descending) => {
        const all = given.map(row)
        const before = [...all]
        const shown = shownRows(all, view({ sort, descending }), '')
        expect(new Set(shown)).toEqual(new Set(all))
        expect(all).toEqual(before)
      },
    )
    fc.assert(property, { seed: 1, numRuns: 200 })
  })
})

describe('the view in the address', () => {
  it('comes back as it was, and leaves what else is there', () => {
    const views = fc.record<ListView>({
      status: fc.constantFrom('all', 'draft', 'complete'),
      mine: fc.boolean(),
      unsent: fc.boolean(),
      sort: fc.constantFrom(...sortKeys),
      descending: fc.boolean(),
    })
    const property = fc.property(views, (given) => {
      const address = viewInto(new URLSearchParams('other=1&mine=1'), given)
      expect(viewFrom(address)).toEqual(given)
      expect(address.get('other')).toBe('1')
    })
    fc.assert(property, { seed: 1, numRuns: 300 })
  })
  it('is left out where it is as usual', () => {
    expect(viewInto(new URLSearchParams(), plainView).toString()).toBe('')
  })
  it('is as usual where it is not understood', () => {
    expect(viewFrom(new URLSearchParams('status=lost&sort=-shoe&mine=yes'))).toEqual(plainView)
  })
})

describe('sortedBy', () => {
  it('turns the order round, and begins with the newest or with A', () => {
    expect(sortedBy(plainView, 'changed')).toMatchObject({ sort: 'changed', descending: false })
    expect(sortedBy(plainView, 'reference')).toMatchObject({ sort: 'reference', descending: false })
    expect(sortedBy(view({ sort: 'who' }), 'changed')).toMatchObject({ sort: 'changed', descending: true })
  })
})
