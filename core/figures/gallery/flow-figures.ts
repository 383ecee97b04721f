import type { Figure, Paint } from '../specification.ts'
import { count, figure, withheld } from './build.ts'

const states: readonly (readonly [string, Paint])[] = [
  ['Grønn', 'green'],
  ['Gul', 'yellow'],
  ['Rød', 'red'],
]
const ends = (list: readonly (readonly [string, Paint])[], bases: readonly string[]) =>
  list.map(([label, paint], at) => ({ code: paint, label, paint, base: bases[at]! }))
const shared = { kind: 'flow', unit: 'count', axisLabel: 'Antall mottakere', language: 'nb' } as const

/** Flows from one round to the next. All numbers are made up. */
export const flowFigures: readonly Figure[] = [
  figure({
    ...shared,
    id: 'flow',
    title: 'Bosituasjon for de samme mottakerne i 2015 og 2016',
    categories: ends(states, ['n = 5 422', 'n = 1 614', 'n = 560']),
    series: ends(states, ['n = 5 603', 'n = 1 585', 'n = 408']),
    cells: [
      [count(4692), count(820), count(91)],
      [count(669), count(688), count(228)],
      [count(61), count(106), count(241)],
    ],
  }),
  figure({
    ...shared,
    id: 'flow-withheld',
    title: 'Levekårsindeks for de samme mottakerne, noen tall holdt tilbake',
    categories: ends([...states, ['Blålys', 'blue_light']], ['n = 41', 'n = 160', 'n = 96', 'n = 22']),
    series: ends([...states, ['Blålys', 'blue_light']], ['n = 38', 'n = 170', 'n = 91', 'n = 20']),
    cells: [
      [count(10), count(2), withheld, count(0)],
      [withheld, count(40), count(9), withheld],
      [count(6), count(7), count(18), count(2)],
      [count(0), withheld, count(2), count(4)],
    ],
  }),
]
