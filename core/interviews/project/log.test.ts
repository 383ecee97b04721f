import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#core/foundation'
import type { Entity } from './entities.ts'
import { entityKinds, interviewOf } from './entities.ts'
import { replay, undoable, withoutInterview } from './log.ts'
import { applied, firstConflict, inverse } from './operations.ts'
import { packed, unpacked } from './packed.ts'
import { all, codingCount, find, type Project } from './project.ts'
import { actors, draws, logOf } from './test-doings.ts'

/** Everything in a project as text, whatever order it came in. */
const told = (project: Project): string =>
  entityKinds
    .flatMap((kind) => [...all(project, kind)] as Entity[])
    .map((one) => canonicalJson(one))
    .sort()
    .join('\n')

const settings = { seed: 1, numRuns: 150 }

test('a log played again gives the same state, from the start or from anywhere', () => {
  fc.assert(
    fc.property(draws(80), fc.nat(100), (drawn, cut) => {
      const { events, states } = logOf(drawn)
      expect(told(replay(events))).toBe(told(states.at(-1)!))
      const at = cut % (events.length + 1)
      expect(told(replay(events.slice(at), states[at]!))).toBe(told(states.at(-1)!))
      // as it comes back from where it is stored
      const stored = JSON.parse(JSON.stringify(events)) as typeof events
      expect(told(replay(stored))).toBe(told(states.at(-1)!))
    }),
    settings,
  )
})

test('every doing is undone by its inverse, the tree, the codings and what is written included', () => {
  fc.assert(
    fc.property(draws(80), (drawn) => {
      const { events, states } = logOf(drawn)
      events.forEach((event, index) => {
        expect(firstConflict(states[index]!, event.operations)).toBeNull()
        expect(firstConflict(states[index + 1]!, inverse(event.operations))).toBeNull()
        expect(told(applied(states[index + 1]!, inverse(event.operations)))).toBe(told(states[index]!))
      })
    }),
    settings,
  )
})

test('codings are found by id and by interview alike, and no interview is left without any', () => {
  fc.assert(
    fc.property(draws(80), (drawn) => {
      const project = logOf(drawn).states.at(-1)!
      const every = [...all(project, 'coding')]
      expect(codingCount(project)).toBe(every.length)
      for (const coding of every) expect(find(project, 'coding', coding.id)).toBe(coding)
      for (const codings of project.codings.values()) expect(codings.size).toBeGreaterThan(0)
    }),
    settings,
  )
})

test('a project is the same after its way to a page', () => {
  fc.assert(
    fc.property(draws(80), (drawn) => {
      const project = logOf(drawn).states.at(-1)!
      expect(told(unpacked(JSON.parse(JSON.stringify(packed(project)))))).toBe(told(project))
    }),
    settings,
  )
})

test('a project stays as it was while others are made from it', () => {
  fc.assert(
    fc.property(draws(40), (drawn) => {
      const { events, states } = logOf(drawn)
      const before = states.map(told)
      replay(events)
      expect(states.map(told)).toEqual(before)
    }),
    settings,
  )
})

test('undo goes back through the own doings alone, and a new one closes the way forward', () => {
  const { events } = logOf([
    { what: 6, a: 1, b: 1, c: 0 },
    { what: 6, a: 1, b: 1, c: 1 },
    { what: 6, a: 1, b: 1, c: 0 },
  ])
  expect(undoable(events, actors[0]!).undo?.number).toBe(3)
  expect(undoable(events, actors[1]!).undo?.number).toBe(2)
  const undone = [...events, { ...events[2]!, number: 4, doing: 'undo' as const, of: 3 }]
  expect(undoable(undone, actors[0]!)).toMatchObject({ undo: { number: 1 }, redo: { number: 3 } })
  const again = [...undone, { ...events[2]!, number: 5, doing: 'redo' as const, of: 3 }]
  expect(undoable(again, actors[0]!)).toMatchObject({ undo: { number: 3 }, redo: null })
  const other = [...undone, { ...events[2]!, number: 5, doing: 'create' as const }]
  expect(undoable(other, actors[0]!)).toMatchObject({ undo: { number: 5 }, redo: null })
})

test('a log without an interview leads to the project without it, at every step', () => {
  fc.assert(
    fc.property(draws(80), (drawn) => {
      const { events, states } = logOf(drawn)
      const renamed = new Map([...all(states.at(-1)!, 'code')].map(({ id }) => [id, `kode ${id}`]))
      const without = withoutInterview(events, 'i2', renamed)
      const project = replay(without)
      const text = JSON.stringify(without)
      for (const kind of entityKinds) {
        for (const one of all(project, kind) as Iterable<Entity>) expect(interviewOf(one)).not.toBe('i2')
      }
      expect(text).not.toContain('"i2"')
      expect(text).not.toContain('i2-v1')
      // the others' things are as they were
      const others = (from: Project): readonly string[] =>
        ([...all(from, 'coding')] as Entity[]).filter((one) => interviewOf(one) !== 'i2').map((one) => one.id)
      expect(others(project).toSorted()).toEqual(others(states.at(-1)!).toSorted())
      expect([...project.code.keys()].toSorted()).toEqual([...states.at(-1)!.code.keys()].toSorted())
      // and every step of it can be undone
      let now = replay([])
      for (const event of without) {
        expect(firstConflict(now, event.operations)).toBeNull()
        now = applied(now, event.operations)
      }
    }),
    settings,
  )
})

test('no name of a code keeps an informant’s words, not even of codes that are gone, and no two are called alike', () => {
  let gone = 0
  fc.assert(
    fc.property(draws(80), (drawn) => {
      const { events, states } = logOf(drawn)
      const now = states.at(-1)!
      const renamed = new Map(
        [...all(now, 'code')]
          .filter(({ origin }) => origin.from === 'in-vivo' && origin.interview === 'i2')
          .map(({ id }, index) => [id, `Omdøpt kode ${index + 1}`]),
      )
      const codesIn = (log: readonly Pick<(typeof events)[number], 'operations'>[]) =>
        log.flatMap(({ operations }) =>
          operations.flatMap(({ before, after }) =>
            [before, after]
              .filter((one) => one?.kind === 'code')
              .map((one) => one as Extract<Entity, { kind: 'code' }>),
          ),
        )
      const spoken = new Set(
        codesIn(events)
          .filter(({ origin }) => origin.from === 'in-vivo' && origin.interview === 'i2')
          .map(({ id }) => id),
      )
      const names = new Map<string, Set<string>>()
      for (const { id, name } of codesIn(withoutInterview(events, 'i2', renamed))) {
        if (spoken.has(id)) expect(name).toMatch(/^Omdøpt kode \d+$/)
        names.set(name, (names.get(name) ?? new Set()).add(id))
      }
      for (const id of spoken) {
        if (renamed.has(id)) continue
        gone++
        for (const [name, ids] of names) if (ids.has(id)) expect(ids.size, name).toBe(1)
      }
    }),
    settings,
  )
  // such codes were drawn
  expect(gone).toBeGreaterThan(10)
})
