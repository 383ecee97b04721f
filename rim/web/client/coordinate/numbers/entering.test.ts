import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EnteredSpec } from '#core/mapping'
import { createEntering } from './entering.ts'
import type { Sent } from './typed.ts'

const label = { nb: '', nn: '' }
const specOf = (table: string): EnteredSpec => ({
  group: 'mental',
  table,
  chapter: 'background',
  title: label,
  note: null,
  kind: 'single',
  base: 'everyone',
  required: false,
  rows: [{ code: 'male', label, alone: true }],
})
const [sex, age] = [specOf('sex'), specOf('age_band')]
const typed = (male: string) => ({ base: '', rows: { male }, note: '' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store whose answers are given by hand, in the order that they were asked for. */
function store() {
  const asked: { table: string; revision: number; sent: Sent; answer: (fails?: Error) => void }[] = []
  const entering = createEntering([], ({ table }, revision, sent) => {
    return new Promise((resolve, reject) => {
      asked.push({
        table,
        revision,
        sent,
        answer: (fails) => (fails ? reject(fails) : resolve(revision + 1)),
      })
    })
  })
  const saving = (spec: EnteredSpec) => entering.states()[`mental/${spec.table}`]?.saving
  return { asked, entering, saving }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

it('stores a table when there is a pause, and says how it stands', async () => {
  const { asked, entering, saving } = store()
  entering.change(sex, typed('1'))
  await vi.advanceTimersByTimeAsync(500)
  entering.change(sex, typed('12'))
  await vi.advanceTimersByTimeAsync(799)
  expect([asked.length, saving(sex)]).toEqual([0, 'waiting'])
  await vi.advanceTimersByTimeAsync(1)
  expect([asked.length, saving(sex)]).toEqual([1, 'saving'])
  expect(asked[0]).toMatchObject({ revision: 0, sent: { counts: { male: 12 } } })
  asked[0]!.answer()
  await settled()
  expect(saving(sex)).toBe('saved')
})

it('stores what is typed while it stores, in the new revision', async () => {
  const { asked, entering, saving } = store()
  entering.change(sex, typed('1'))
  entering.flush()
  entering.change(sex, typed('2'))
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked.length).toBe(1)
  asked[0]!.answer()
  await settled()
  expect(asked.length).toBe(2)
  expect(asked[1]).toMatchObject({ revision: 1, sent: { counts: { male: 2 } } })
  asked[1]!.answer()
  await settled()
  expect(saving(sex)).toBe('saved')
})

it('keeps what is typed where storing fails, and tries again when asked', async () => {
  const { asked, entering, saving } = store()
  entering.change(sex, typed('7'))
  entering.change(age, typed('3'))
  entering.flush()
  asked[0]!.answer(new Error('no net'))
  asked[1]!.answer()
  await settled()
  expect([saving(sex), saving(age)]).toEqual(['failed', 'saved'])
  expect(entering.states()['mental/sex']).toMatchObject({ typed: typed('7'), cause: new Error('no net') })
  entering.flush()
  expect(asked.length).toBe(3)
  expect(asked[2]).toMatchObject({ table: 'sex', revision: 0, sent: { counts: { male: 7 } } })
  asked[2]!.answer()
  await settled()
  expect(saving(sex)).toBe('saved')
})

it('begins with what is stored, and tells when something changes', () => {
  const stored = {
    group: 'mental',
    table: 'sex',
    base: null,
    counts: { male: 4 },
    note: '',
    revision: 3,
    changedAt: '',
  } as const
  const entering = createEntering([stored], async () => 4)
  let told = 0
  const stop = entering.subscribe(() => void told++)
  expect(entering.states()['mental/sex']).toEqual({ typed: typed('4'), saving: 'saved', cause: null })
  entering.change(sex, typed('5'))
  stop()
  entering.change(sex, typed('6'))
  expect(told).toBe(1)
})
