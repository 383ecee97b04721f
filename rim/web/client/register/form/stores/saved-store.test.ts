import { expect, test } from 'vitest'
import type { RegistrationAnswer } from '../../../api/index.ts'
import { createSaver } from '../../../saving/saver.ts'
import { TestTimers } from '../../../saving/test-kit/index.ts'
import { savedStore } from './saved-store.ts'

const opened: RegistrationAnswer = {
  id: 'r',
  status: 'draft',
  revision: 7,
  localReference: 'B-17',
  createdAt: '2026-11-20T08:00:00Z',
  changedAt: '2026-11-20T08:00:00Z',
  completedAt: null,
  createdByName: 'Kari',
  round: 'x',
  instrument: 'brukerplan@2020.1',
  birthYear: 1927,
  sex: 'male',
  answers: { age: 99, housing: 'green' },
  notes: { 'reason:1130': 'Det stemmer' },
  answeredIn: { age: 2, 'reason:1130': 3, housing: 5 },
  elsewhere: false,
  linking: false,
}

/** A form on a machine whose line is down: nothing is answered. */
function storeOf() {
  const saver = createSaver('r', 'u', {
    transport: {
      send: async () => ({ kind: 'unreached' }),
      read: async () => ({ kind: 'unreached' }),
    },
    slot: null,
    timers: new TestTimers(),
    newKey: () => 'key',
    random: () => 0.5,
    today: () => '2026-11-20',
  })
  const snapshotOf = (values: Readonly<Record<string, unknown>>, revision: number) =>
    saver.loaded({ revision, status: 'draft', values })
  snapshotOf({ ...opened.answers, ...opened.notes, localReference: 'B-17' }, 7)
  return { saver, store: savedStore(saver, opened), read: snapshotOf }
}

test('answers, notes and the reference are told apart', () => {
  const { store } = storeOf()
  expect(store.state()).toMatchObject({
    answers: opened.answers,
    notes: opened.notes,
    localReference: 'B-17',
    revision: 7,
    overall: { kind: 'saved' },
  })
})

test('the state is the same object until something changes, and the answers until an answer does', () => {
  const { saver, store } = storeOf()
  const before = store.state()
  expect(store.state()).toBe(before)
  saver.offline()
  expect(store.state()).not.toBe(before)
  expect(store.state().answers).toBe(before.answers)
  store.edit({ housing: null })
  expect(store.state().answers).toEqual({ age: 99 })
  expect(store.fieldStatus('housing')).not.toBe('saved')
  expect(store.fieldStatus('age')).toBe('saved')
})

test('what is written here is later than all that was read, in the order it is written', () => {
  const { store } = storeOf()
  store.subscribe(() => store.state())
  const at = (key: string) => store.state().answeredIn[key]!
  store.edit({ age: 98 })
  expect(at('age')).toBeGreaterThan(at('reason:1130'))
  store.edit({ 'reason:1130': 'Kontrollert: det stemmer' })
  expect(at('reason:1130')).toBeGreaterThan(at('age'))
  expect(at('housing')).toBe(5)
})

test('what others have written since is later too', () => {
  const { store, read } = storeOf()
  store.state()
  read({ age: 97, housing: 'green', 'reason:1130': 'Det stemmer', localReference: null }, 9)
  expect(store.state().answers.age).toBe(97)
  expect(store.state().localReference).toBeNull()
  expect(store.state().answeredIn.age!).toBeGreaterThan(store.state().answeredIn['reason:1130']!)
})
