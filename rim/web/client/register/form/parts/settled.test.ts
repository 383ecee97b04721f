import { expect, test } from 'vitest'
import { createLocalStore } from '../stores/local-store.ts'
import type { FormStore, OverallStatus } from '../stores/store.ts'
import { settled } from './settled.ts'

/** A store whose saving is told from outside. */
function storeThatWaits() {
  let overall: OverallStatus = { kind: 'saving' }
  let answer: (saved: boolean) => void = () => {}
  const watchers = new Set<() => void>()
  const local = createLocalStore({ answers: {} })
  const store: FormStore = {
    ...local,
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    state: () => ({ ...local.state(), overall }),
    settle: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  }
  return {
    store,
    watchers,
    become: (next: OverallStatus) => {
      overall = next
      for (const watcher of [...watchers]) watcher()
    },
    answer: (saved: boolean) => answer(saved),
  }
}

test('true once all is saved', async () => {
  const { store, watchers, become, answer } = storeThatWaits()
  const waits = settled(store)
  become({ kind: 'saved' })
  answer(true)
  expect(await waits).toBe(true)
  expect(watchers.size).toBe(0)
})

test('false as soon as the line is gone, and what comes after does not change it', async () => {
  const { store, watchers, become, answer } = storeThatWaits()
  const waits = settled(store)
  become({ kind: 'offline', count: 1, keptHere: true })
  expect(await waits).toBe(false)
  answer(true)
  expect(await waits).toBe(false)
  expect(watchers.size).toBe(0)
})

test('false at once where nothing can be saved, and where the saving says so', async () => {
  const { store, become } = storeThatWaits()
  become({ kind: 'login-expired', count: 2, stepUp: null })
  expect(await settled(store)).toBe(false)
  const other = storeThatWaits()
  const waits = settled(other.store)
  other.answer(false)
  expect(await waits).toBe(false)
})
