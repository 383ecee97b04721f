import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadTerritory } from '#rim/assets'
import { counties } from './counties.ts'

it('are the counties of the latest year, each with a place of its own on the map', () => {
  const territory = loadTerritory()
  const known = territory.counties(territory.years.at(-1)!)
  const byNumber = counties.toSorted((one, other) => one.number.localeCompare(other.number))
  expect(byNumber.map(({ number }) => number)).toEqual(known.map(({ number }) => number))
  for (const { number, name } of known) {
    // the statistics' names hold those in other languages too
    expect(name).toContain(byNumber.find((one) => one.number === number)!.name)
  }
  const css = readFileSync(new URL('./tile-map.css', import.meta.url), 'utf8')
  const places = [...css.matchAll(/\[data-county="(\d\d)"\] \{\s*grid-area: ([\d /]+);/g)]
  expect(places.map(([, number]) => number).sort()).toEqual(known.map(({ number }) => number))
  expect(new Set(places.map(([, , area]) => area)).size).toBe(places.length)
})
