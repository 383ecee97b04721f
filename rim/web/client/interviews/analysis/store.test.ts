import { expect, it } from 'vitest'
import {
  applied,
  type Code,
  emptyProject,
  inverse,
  type LogEvent,
  type Operation,
  operation,
  type Project,
  packed,
  replay,
  undoable,
} from '#core/interviews'
import { type AnalysisServer, createAnalysisStore, Refused, type SentDoing } from './store.ts'
import { stored } from './stored.ts'

/** A server with a log, which can be made to say no or not to answer. */
function logged() {
  const events: LogEvent[] = []
  let down = 0
  let no: string | null = null
  const keys = new Map<string, number>()
  const add = (doing: SentDoing, actor: string, of: number | null = null): number => {
    events.push({ ...doing, of, number: events.length + 1, at: '', actor })
    return events.length
  }
  const answer = (key: string, store: () => number): { number: number } => {
    if (down > 0) {
      down--
      throw new Error('no line')
    }
    if (no !== null) {
      const text = no
      no = null
      throw new Refused(text)
    }
    const number = keys.get(key) ?? store()
    keys.set(key, number)
    return { number }
  }
  const server: AnalysisServer = {
    load: async () => ({ ...packed(replay(events)), number: events.length }),
    after: async (number) => ({ anew: false, events: events.slice(number) }),
    act: async (doing, key) => answer(key, () => add(doing, 'me')),
    undo: async (which, key) =>
      answer(key, () => {
        const found = undoable(events, 'me')[which]
        if (!found) throw new Refused('nothing')
        const operations = which === 'undo' ? inverse(found.operations) : found.operations
        return add({ doing: which, reason: '', operations }, 'me', found.number)
      }),
  }
  return {
    server,
    events,
    add,
    fall: (times: number) => {
      down = times
    },
    refuse: (text: string) => {
      no = text
    },
  }
}

const code = (id: string, name = id): Code => ({
  kind: 'code',
  id,
  name,
  text: '',
  paint: 0,
  origin: { from: 'reading' },
  categories: [],
  place: 1,
})
const making = (id: string): readonly Operation[] => [operation(null, code(id))]
const names = (project: Project): readonly string[] => [...project.code.values()].map(({ name }) => name)

async function opened(house: ReturnType<typeof logged>, wait = async () => undefined) {
  let key = 0
  const store = await createAnalysisStore(house.server, () => `key ${key++}`, wait)
  const saved = async (): Promise<void> => {
    for (let at = 0; at < 1000 && store.state().saving !== 'saved'; at++) await Promise.resolve()
  }
  return { store, saved }
}

it('shows what is done at once, and sends it in the order in which it was done', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  for (const id of ['a', 'b', 'c']) store.act('create', making(id))
  expect(names(store.state().project)).toEqual(['a', 'b', 'c'])
  expect(store.state().saving).toBe('waiting')
  expect(house.events).toHaveLength(0)
  await saved()
  expect(house.events.map(({ operations }) => operations[0]?.id)).toEqual(['a', 'b', 'c'])
  expect(names(store.state().project)).toEqual(['a', 'b', 'c'])
})

it('takes back what is refused, tells of it, and keeps what was done after', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  house.refuse('Navnet er tatt.')
  store.act('create', making('a'))
  store.act('create', making('b'))
  await saved()
  expect(names(store.state().project)).toEqual(['b'])
  expect(store.state().refused.map(({ text, doing }) => [text, doing.operations[0]?.id])).toEqual([
    ['Navnet er tatt.', 'a'],
  ])
  store.readRefused()
  expect(store.state().refused).toEqual([])
})

it('tries again without a line, by the same key, so that nothing is stored twice', async () => {
  const house = logged()
  const waits: number[] = []
  const seen: string[] = []
  const { store, saved } = await opened(house, async (...[milliseconds]: readonly number[]) => {
    waits.push(milliseconds ?? 0)
    return undefined
  })
  store.subscribe(() => seen.push(store.state().saving))
  house.fall(2)
  store.act('create', making('a'))
  await saved()
  expect(waits).toEqual([3000, 3000])
  expect(seen).toContain('offline')
  expect(store.state().saving).toBe('saved')
  expect(house.events).toHaveLength(1)
  // stored, but the answer was lost: the key tells that it is the same
  const { act } = house.server
  let lost = true
  house.server.act = async (doing, key) => {
    const answer = await act(doing, key)
    if (!lost) return answer
    lost = false
    throw new Error('answer lost')
  }
  store.act('create', making('b'))
  await saved()
  expect(names(replay(house.events))).toEqual(['a', 'b'])
  expect(house.events).toHaveLength(2)
})

it('lets what colleagues do in between stand under what waits', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  const theirs = [operation(null, code('theirs'))]
  const { act } = house.server
  let first = true
  house.server.act = async (doing, key) => {
    if (first) house.add({ doing: 'create', reason: '', operations: theirs }, 'colleague')
    first = false
    return act(doing, key)
  }
  store.act('create', making('mine'))
  store.act('create', making('later'))
  await saved()
  expect(house.events.map(({ operations }) => operations[0]?.id)).toEqual(['theirs', 'mine', 'later'])
  expect(names(store.state().project)).toEqual(['theirs', 'mine', 'later'])
  house.add({ doing: 'create', reason: '', operations: making('more') }, 'colleague')
  await store.catchUp()
  expect(store.state().project).toEqual(replay(house.events))
})

it('loads the whole anew where too much has happened', async () => {
  const house = logged()
  const { store } = await opened(house)
  house.add({ doing: 'create', reason: '', operations: making('a') }, 'colleague')
  house.server.after = async () => ({ anew: true, events: [] })
  await store.catchUp()
  expect(names(store.state().project)).toEqual(['a'])
})

it('undoes and does again what was done here before the server has answered', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  store.act('create', making('a'))
  store.act('create', making('b'))
  const undone = store.turn('undo')
  expect(names(store.state().project)).toEqual(['a'])
  const again = store.turn('redo')
  expect(names(store.state().project)).toEqual(['a', 'b'])
  const twice = [store.turn('undo'), store.turn('undo')]
  expect(names(store.state().project)).toEqual([])
  await Promise.all([undone, again, ...twice])
  await saved()
  expect(house.events.map(({ doing }) => doing)).toEqual(['create', 'create', 'undo', 'redo', 'undo', 'undo'])
  expect(names(store.state().project)).toEqual([])
  expect(store.state().project).toEqual(replay(house.events))
})

it('undoes nothing else where what was to be undone is refused', async () => {
  const house = logged()
  house.add({ doing: 'create', reason: '', operations: making('early') }, 'me')
  const { store, saved } = await opened(house)
  house.refuse('Nei.')
  store.act('create', making('a'))
  void store.turn('undo')
  await saved()
  expect(names(store.state().project)).toEqual(['early'])
  expect(house.events).toHaveLength(1)
})

it('undoes what was done before the page was opened, as the server tells', async () => {
  const house = logged()
  house.add({ doing: 'create', reason: '', operations: making('early') }, 'me')
  const { store } = await opened(house)
  const undone = store.turn('undo')
  expect(names(store.state().project)).toEqual(['early'])
  await undone
  expect(names(store.state().project)).toEqual([])
  await expect(store.turn('undo')).rejects.toThrow('nothing')
  expect(store.state().refused.map(({ text }) => text)).toEqual(['nothing'])
})

it('shows what the server undid, where that is something else than was thought', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  store.act('create', making('here'))
  await saved()
  // the same person at another window
  house.add({ doing: 'create', reason: '', operations: making('there') }, 'me')
  const undone = store.turn('undo')
  expect(names(store.state().project)).toEqual([])
  await undone
  expect(names(store.state().project)).toEqual(['here'])
  expect(store.state().project).toEqual(replay(house.events))
})

it('does nothing where there is nothing to do', async () => {
  const house = logged()
  const { store, saved } = await opened(house)
  const before = store.state()
  store.act('code', [])
  await saved()
  expect(store.state()).toBe(before)
  expect(applied(emptyProject, [])).toBe(emptyProject)
})

it('tells when all is stored, and whether what was done was refused', async () => {
  const house = logged()
  const { store } = await opened(house)
  const [a, b] = [making('a'), making('b')]
  store.act('create', a)
  store.act('create', b)
  await stored(store, a)
  // what came after too
  expect(house.events.map(({ operations }) => operations[0]?.id)).toEqual(['a', 'b'])
  await stored(store, b)
  house.refuse('Noen var raskere.')
  const [c, d] = [making('c'), making('d')]
  store.act('create', c)
  store.act('create', d)
  const later = stored(store, d)
  await expect(stored(store, c)).rejects.toThrow('Noen var raskere.')
  await later
  expect(house.events).toHaveLength(3)
})
