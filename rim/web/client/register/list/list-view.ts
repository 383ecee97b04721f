import type { ListedAnswer } from '../../api/index.ts'

/** A registration in the list, and whether this machine holds something of it that has not reached the server. */
export interface Listed extends ListedAnswer {
  readonly unsent: boolean
}

export const sortKeys = ['changed', 'reference', 'status', 'who'] as const
export type SortKey = (typeof sortKeys)[number]

/** What of the list is shown, and in which order. The text that is searched for is apart: it is not for the address. */
export interface ListView {
  readonly status: 'all' | 'draft' | 'complete'
  readonly mine: boolean
  readonly unsent: boolean
  readonly sort: SortKey
  readonly descending: boolean
}

export const plainView: ListView = {
  status: 'all',
  mine: false,
  unsent: false,
  sort: 'changed',
  descending: true,
}

/** Reads a view from the address; what is not understood is as if it were not there. */
export function viewFrom(address: URLSearchParams): ListView {
  const status = address.get('status')
  const sort = address.get('sort') ?? '-changed'
  const key = sortKeys.find((one) => one === sort.replace('-', ''))
  return {
    status: status === 'draft' || status === 'complete' ? status : 'all',
    mine: address.get('mine') === '1',
    unsent: address.get('unsent') === '1',
    sort: key ?? plainView.sort,
    descending: key === undefined ? plainView.descending : sort.startsWith('-'),
  }
}

/** Writes a view into an address; what is as usual is left out. Other parts of the address stay. */
export function viewInto(address: URLSearchParams, view: ListView): URLSearchParams {
  const written = new URLSearchParams(address)
  const put = (name: string, value: string | null): void => {
    if (value === null) written.delete(name)
    else written.set(name, value)
  }
  const usual = view.sort === plainView.sort && view.descending === plainView.descending
  put('status', view.status === 'all' ? null : view.status)
  put('mine', view.mine ? '1' : null)
  put('unsent', view.unsent ? '1' : null)
  put('sort', usual ? null : `${view.descending ? '-' : ''}${view.sort}`)
  return written
}

/** As texts are compared when searching: without space, case and accents. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()

/** The rows to show: any part of the local reference is found. Rows without one are found by no text. */
export function shownRows(rows: readonly Listed[], view: ListView, text: string): readonly Listed[] {
  const wanted = folded(text)
  return rows
    .filter(
      (row) =>
        (view.status === 'all' || row.status === view.status) &&
        (!view.mine || row.mine) &&
        (!view.unsent || row.unsent) &&
        (wanted === '' || folded(row.localReference ?? '').includes(wanted)),
    )
    .sort((one, other) => (view.descending ? -1 : 1) * compare[view.sort](one, other) || settled(one, other))
}

// numbers in a reference as numbers: «skap 9» before «skap 14»
const norwegian = new Intl.Collator('nb', { numeric: true })

const compare: Readonly<Record<SortKey, (one: Listed, other: Listed) => number>> = {
  changed: (one, other) => one.changedAt.localeCompare(other.changedAt),
  reference: (one, other) =>
    norwegian.compare(one.localReference ?? '\uffff', other.localReference ?? '\uffff'),
  // what is left to do first
  status: (one, other) => other.status.localeCompare(one.status),
  who: (one, other) => norwegian.compare(one.createdByName, other.createdByName),
}

/** Of those that are alike: the one changed last first. */
const settled = (one: Listed, other: Listed): number =>
  other.changedAt.localeCompare(one.changedAt) || one.id.localeCompare(other.id)

/** The view after the column's heading was pressed: that column, or the other way round. */
export function sortedBy(view: ListView, sort: SortKey): ListView {
  return view.sort === sort
    ? { ...view, descending: !view.descending }
    : { ...view, sort, descending: sort === 'changed' }
}
