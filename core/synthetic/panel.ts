import { where } from './pick.ts'
import { panelShares } from './target-municipalities.ts'
import type { Work } from './work.ts'

const colours = ['green', 'yellow', 'red'] as const

/** Remembers the housing of substance recipients in 2016, for the panel from 2015. */
export function rememberHousing(work: Work, rows: Uint32Array): void {
  const slot = work.frame.choice('housing')
  const positions = colours.map((colour) => slot.at(colour))
  for (const row of rows) {
    if (work.year[row] !== 2016 || work.category[row]! > 2) continue
    work.people.housing2016[work.person[row]!] = 1 + positions.indexOf(slot.data[row]!)
  }
}

/**
 * Sets the housing in 2015 of those who are substance recipients in 2016 too, so that 74 percent are unchanged in 2016,
 * 15 percent better and 11 percent worse (annual report 2020, the panel study). Which colours change is assumed.
 */
export function presetHousing(work: Work, rows: Uint32Array): void {
  const then = (row: number): number => work.people.housing2016[work.person[row]!]!
  const panel = where(rows, (row) => work.category[row]! < 3 && work.linked[row] === 1 && then(row) > 0)
  if (panel.length === 0) return
  for (const row of panel) work.preset[row] = then(row)
  const better = Math.round((panel.length * panelShares.better) / 100)
  const worse = Math.round((panel.length * panelShares.worse) / 100)
  const move = (from: number, to: number, wanted: number, sign: number): number => {
    const pool = where(panel, (row) => then(row) === from && work.preset[row] === from)
    const chosen = work.pick.top(
      pool,
      Math.max(0, Math.min(wanted, pool.length)),
      `panel/${from}${to}`,
      (row) => (sign * work.severity[row]!) / 2,
    )
    for (const row of chosen) work.preset[row] = to
    return chosen.length
  }
  // better in 2016 means worse in 2015
  let left = better
  left -= move(2, 3, Math.round(panel.length * 0.03), 1)
  left -= move(1, 3, Math.round(panel.length * 0.012), 1)
  left -= move(1, 2, left, 1)
  move(2, 3, left, 1)
  left = worse
  left -= move(3, 2, Math.round(panel.length * 0.014), -1)
  left -= move(3, 1, Math.round(panel.length * 0.008), -1)
  left -= move(2, 1, left, -1)
  move(3, 1, left, -1)
}
