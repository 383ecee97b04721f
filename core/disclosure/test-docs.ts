import { frequencyTable, type Population, type RawFrequencyTable, selectRows } from '#core/dataset'
import { attack } from './attack.ts'
import { type Decision, decide } from './decide.ts'
import { linkEarlier } from './earlier-releases.ts'
import { proveAgainstInsiders } from './insiders.ts'
import type { LinearSolver } from './linear-solver.ts'
import { linkPopulations, type PopulationSum } from './link-populations.ts'
import { choiceKey, linkFrequencies, peopleKey } from './link-tables.ts'
import { cellState, type LinkedCells } from './linked-cells.ts'
import { createLinkers, type Linkers } from './linker.ts'
import { policies } from './policies.ts'
import { item, type TestGroup, testDataset, text } from './test-releases.ts'

/** The examples of docs/disclosure.md: made-up people, protected and attacked by the real code. */

const policy = policies.default
const colours = ['green', 'yellow', 'red', 'blue light']
const columnWidth = 8
const panelGap = 4
/** Ends a line about a figure that can be placed closer than the policy allows. */
const foundMark = '  FOUND'

/** People by housing colour: green, yellow, red, blue light. */
type Colours = readonly [number, number, number, number]

/** A place as it is counted, with the places that it is made of. */
interface Place {
  readonly name: string
  readonly holds: readonly string[]
}

interface World {
  readonly people: Readonly<Record<string, Colours>>
  /** Columns of the tables; single places without `holds` too. */
  readonly columns: readonly Place[]
  readonly sums: readonly PopulationSum[]
  readonly tables: readonly (keyof typeof rowsOf)[]
}

const rowsOf = {
  four: colours.map((code, at) => ({ ...item(code), choices: [`a${at}`] })),
  three: [
    { ...item('good'), choices: ['a0'] },
    { ...item('middle'), choices: ['a1'] },
    { ...item('poor'), choices: ['a2', 'a3'] },
  ],
}

const alone = (name: string): Place => ({ name, holds: [name] })

function count({ people, columns }: World, table: keyof typeof rowsOf): RawFrequencyTable[] {
  const names = Object.keys(people)
  const groups = names.flatMap((name, place) =>
    people[name]!.map(
      (times, answer): TestGroup => ({ times, place, sex: 0, answer, second: 3, services: 0, score: -1 }),
    ),
  )
  const dataset = testDataset(groups)
  const place = groups.flatMap((group) => Array<string>(group.times).fill(names[group.place]!))
  const spec = {
    id: table,
    title: text,
    column: 'answer',
    base: 'population' as const,
    rows: rowsOf[table],
  }
  return columns.map(({ name, holds }) => {
    const population: Population = {
      ...item(name),
      rows: selectRows(dataset, (row) => holds.includes(place[row]!)),
    }
    return frequencyTable(dataset, spec, [population])
  })
}

/** Everything of a world as linked cells. */
function link(world: World): Linkers {
  const linkers = createLinkers()
  for (const table of world.tables) {
    count(world, table).forEach((raw, at) => {
      linkFrequencies(linkers, raw, policy, () => world.columns[at]!.name)
    })
  }
  linkPopulations(linkers, world.sums, policy)
  return linkers
}

const answerKey = (name: string, choices: readonly string[]): string =>
  choiceKey(name, 'answer', choices.join('+'))

/** A table; `:` where the cell is withheld. */
function tableLines(
  { columns }: World,
  linkers: Linkers,
  hidden: ArrayLike<number>,
  table: keyof typeof rowsOf = 'four',
): string[] {
  const { counts: linker } = linkers
  const shown = (key: string): string => {
    const cell = linker.find(key)!
    return (hidden[cell] === 1 ? ':' : String(linker.count(cell))).padStart(columnWidth)
  }
  const line = (label: string, of: (name: string) => string): string =>
    label.padEnd(11) + columns.map(({ name }) => of(name)).join('')
  return [
    line('housing', (name) => name.padStart(columnWidth)),
    ...rowsOf[table].map(({ code, choices }) => line(code, (name) => shown(answerKey(name, choices)))),
    line('all', (name) => shown(peopleKey(name))),
  ]
}

/** A cell's name for readers. */
function nameOf(cells: LinkedCells, keys: readonly string[], cell: number): string {
  const key = keys[cell]!
  if (key !== '') {
    const [people, figure] = key.split('|') as [string, string]
    const choices = figure.slice(figure.indexOf('=') + 1)
    const row = [...rowsOf.four, ...rowsOf.three].find(({ choices: of }) => of.join('+') === choices)
    return `${people}, ${row?.code ?? 'all'}`
  }
  const sum = cells.sums.find(({ parts }) => parts.includes(cell))!
  const others = sum.parts.filter((part) => part !== cell)
  if (others.some((part) => keys[part]!.startsWith('earlier '))) {
    return `${nameOf(cells, keys, sum.total)}, new since then`
  }
  return [sum.total, ...others].map((part) => nameOf(cells, keys, part)).join(' less ')
}

/** One line for each sensitive cell: what can be known of it. */
function auditLines(
  linkers: Linkers,
  cells: LinkedCells,
  hidden: Uint8Array,
  solver: LinearSolver,
): string[] {
  return attack(cells, hidden, solver, { whole: true }).flatMap(({ cell, low, high }) => {
    const needs = cells.protection[cell]!
    if (needs === 0) return []
    const known = low === high ? `exactly ${low}` : high === Infinity ? `${low} or more` : `${low} to ${high}`
    const verdict = high - low < needs ? foundMark : ''
    return [`${nameOf(cells, linkers.counts.keys, cell)}: ${known}${verdict}`]
  })
}

/** The first rule alone: sensitive counts are withheld, and nothing for their sake. */
function primaryAlone(cells: LinkedCells): Uint8Array {
  return Uint8Array.from(cells.printed, (printed, cell) =>
    printed === 1 && cells.protection[cell]! > 0 ? 1 : 0,
  )
}

/** Each of some worlds decided by itself; a reader has them all, so a cell is hidden where every one hides it. */
function eachAlone(whole: Linkers, parts: readonly World[], solver: LinearSolver): Uint8Array {
  const { printed, state } = whole.counts.build()
  const hidden = printed.map((isPrinted, cell) => (state[cell] === cellState.shown ? 0 : isPrinted))
  for (const part of parts) {
    const { counts } = decide(link(part), policy, solver)
    counts.keys.forEach((key, at) => {
      const cell = whole.counts.find(key)
      if (key !== '' && cell !== undefined && counts.printed[at] === 1 && counts.hidden[at] === 0)
        hidden[cell] = 0
    })
  }
  return hidden
}

const vik: Colours = [20, 6, 7, 3]
const nes: Colours = [40, 14, 15, 9]
const by: Colours = [200, 80, 60, 40]

const vikAlone: World = { people: { Vik: vik }, columns: [alone('Vik')], sums: [], tables: ['four'] }
const vikTwice: World = { ...vikAlone, tables: ['four', 'three'] }
const country: World = {
  people: { Vik: vik, Nes: nes, By: by },
  columns: [
    alone('Vik'),
    alone('Nes'),
    { name: 'class', holds: ['Vik', 'Nes'] },
    { name: 'country', holds: ['Vik', 'Nes', 'By'] },
  ],
  sums: [
    { whole: 'class', parts: ['Vik', 'Nes'] },
    { whole: 'country', parts: ['class'] },
  ],
  tables: ['four'],
}
const withHolm: World = {
  people: { Holm: [2, 0, 1, 0], Vik: vik, Nes: nes, By: by },
  columns: [
    alone('Holm'),
    alone('Vik'),
    alone('Nes'),
    { name: 'class', holds: ['Holm', 'Vik', 'Nes'] },
    { name: 'country', holds: ['Holm', 'Vik', 'Nes', 'By'] },
  ],
  sums: [
    { whole: 'class', parts: ['Holm', 'Vik', 'Nes'] },
    { whole: 'country', parts: ['class'] },
  ],
  tables: ['four'],
}
const march: World = { people: { Vik: [20, 12, 8, 0] }, columns: [alone('Vik')], sums: [], tables: ['four'] }
const june: World = { ...march, people: { Vik: [20, 14, 9, 0] } }
const dal: World = { people: { Dal: [15, 10, 4, 1] }, columns: [alone('Dal')], sums: [], tables: ['four'] }

/** One panel of a block. */
interface Panel {
  readonly heading: string
  /** Whether it shows the policy as it is, with one of its rules switched off, or only what was counted. */
  readonly rules: 'all' | 'one off' | 'none'
  readonly lines: readonly string[]
}

export interface Example {
  readonly block: string
  /** By panel: the sensitive figures that the attacker found closer than the policy allows. */
  readonly panels: readonly (Pick<Panel, 'rules'> & { readonly found: number })[]
}

/** Panels side by side. */
function example(...panels: readonly Panel[]): Example {
  const texts = panels.map(({ heading, lines }) => [heading, ...lines])
  const width =
    panelGap + Math.max(...texts.slice(0, -1).flatMap((lines) => lines.map(({ length }) => length)))
  const height = Math.max(...texts.map(({ length }) => length))
  const rows = Array.from({ length: height }, (_, at) =>
    texts
      .map((lines) => (lines[at] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  )
  return {
    block: rows.join('\n'),
    panels: panels.map(({ rules, lines }) => ({
      rules,
      found: lines.filter((line) => line.endsWith(foundMark)).length,
    })),
  }
}

/** The blocks of the page, in its order. */
export function examples(solver: LinearSolver): Example[] {
  const tablesApart = vikTwice.tables.map((table): World => ({ ...vikAlone, tables: [table] }))
  const placesApart = country.columns.map((column): World => ({ ...country, columns: [column], sums: [] }))
  const earlier = decide(link(march), policy, solver)
  return [
    example(counted(vikAlone), smallAlone(vikAlone, solver), together(vikAlone, solver)),
    example(apart(vikTwice, tablesApart, solver), together(vikTwice, solver)),
    example(apart(country, placesApart, solver), together(country, solver)),
    example(counted(withHolm), together(withHolm, solver)),
    example(counted(march, 'MARCH'), later(earlier, false, solver), later(earlier, true, solver)),
    example(insiders('ignored', solver), insiders('protected', solver)),
  ]
}

const tablesLines = (world: World, linkers: Linkers, hidden: Uint8Array): string[] =>
  world.tables.flatMap((table) => [...tableLines(world, linkers, hidden, table), ''])

function panel(
  heading: string,
  rules: Panel['rules'],
  world: World,
  linkers: Linkers,
  hidden: Uint8Array,
  solver: LinearSolver,
): Panel {
  const cells = linkers.counts.build()
  const lines = [...tablesLines(world, linkers, hidden), ...auditLines(linkers, cells, hidden, solver)]
  return { heading, rules, lines }
}

function counted(world: World, heading = 'COUNTED'): Panel {
  const linkers = link(world)
  const nothing = new Uint8Array(linkers.counts.build().counts.length)
  return { heading, rules: 'none', lines: tablesLines(world, linkers, nothing) }
}

function smallAlone(world: World, solver: LinearSolver): Panel {
  const linkers = link(world)
  const hidden = primaryAlone(linkers.counts.build())
  return panel('RULE 1 ALONE', 'one off', world, linkers, hidden, solver)
}

/** Everything decided at once, as the program does. */
function together(world: World, solver: LinearSolver): Panel {
  const linkers = link(world)
  const { hidden } = decide(linkers, policy, solver).counts
  return panel('TOGETHER', 'all', world, linkers, hidden, solver)
}

/** Each part decided by itself. */
function apart(world: World, parts: readonly World[], solver: LinearSolver): Panel {
  const linkers = link(world)
  const hidden = eachAlone(linkers, parts, solver)
  return panel('EACH ALONE', 'one off', world, linkers, hidden, solver)
}

/** June's table after March's, with March's taken into account or not. */
function later(earlier: Decision, minded: boolean, solver: LinearSolver): Panel {
  const linkers = link(june)
  linkEarlier(linkers, earlier, policy)
  const hidden = minded ? decide(linkers, policy, solver).counts.hidden : eachAlone(linkers, [june], solver)
  const heading = minded ? 'JUNE, AFTER MARCH' : 'JUNE ALONE'
  return panel(heading, minded ? 'all' : 'one off', june, linkers, hidden, solver)
}

/** What an outsider and each person alone in her cell can know, with the insider rule on or off. */
function insiders(rule: 'protected' | 'ignored', solver: LinearSolver): Panel {
  const linkers = link(dal)
  const cells = linkers.counts.build()
  const { hidden } = decide(linkers, { ...policy, insiders: rule }, solver).counts
  const name = (cell: number): string => nameOf(cells, linkers.counts.keys, cell)
  const found = proveAgainstInsiders(cells, hidden, solver).exposed.map(
    ({ insider, cell, count: learnt }) =>
      `to her in ${name(insider)}: ${name(cell)} exactly ${learnt}${foundMark}`,
  )
  const isOn = rule === 'protected'
  const { heading, rules, lines } = panel(
    isOn ? 'WITH RULE 7' : 'WITHOUT RULE 7',
    isOn ? 'all' : 'one off',
    dal,
    linkers,
    hidden,
    solver,
  )
  return { heading, rules, lines: [...lines, ...found] }
}
