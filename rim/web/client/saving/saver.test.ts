import { beforeEach, describe, expect, it } from 'vitest'
import { reviewKey } from '#core/instruments'
import { createSaver } from './saver.ts'
import type { Slot, Transport } from './saver-parts.ts'
import { TestTimers } from './test-kit/index.ts'
import { settled } from './test-world.ts'
import type { Batch, Entry, Outcome } from './types.ts'

let sent: Batch[]
let reads: number
let answers: Outcome[]
let told: number[]
let puts: (Entry | null)[]
let disk: 'up' | 'full' | 'hangs' | 'slow'
let slow: (entry: Entry | null) => Promise<void>
let timers: TestTimers
beforeEach(() => {
  sent = []
  reads = 0
  answers = []
  told = []
  puts = []
  disk = 'up'
  timers = new TestTimers()
})

const problem = { number: 4221, text: 'an identity number' }
type Parts = Parameters<typeof createSaver>[2]
function saverOf(check?: Parts['check'], withSlot = true, unfinished?: Parts['unfinished']) {
  const transport: Transport = {
    send: async (_, batch) => {
      sent.push(batch)
      return answers.shift() ?? { kind: 'written', revision: batch.basedOn + 1, conflicts: {} }
    },
    read: async () => {
      reads++
      return answers.shift() ?? { kind: 'unreached' }
    },
  }
  const write = (entry: Entry | null): Promise<void> => {
    if (disk === 'hangs') return new Promise(() => undefined)
    if (disk === 'slow') return slow(entry)
    if (disk === 'full') return Promise.reject(new Error('full'))
    puts.push(entry)
    return Promise.resolve()
  }
  const slot: Slot = { put: write, remove: () => write(null) }
  let keys = 0
  const saver = createSaver('registration', 'unit', {
    transport,
    slot: withSlot ? slot : null,
    timers,
    newKey: () => `key-${++keys}`,
    random: () => 0.5,
    today: () => '2026-03-05',
    check,
    unfinished,
    onWritten: (revision) => void told.push(revision),
  })
  saver.loaded({ revision: 3, status: 'complete', values: { a: 'old' } })
  return saver
}
const pass = async (milliseconds: number) => {
  timers.pass(milliseconds)
  await settled()
}
const valuesOf = ({ edits }: Batch) =>
  Object.fromEntries(Object.entries(edits).map(([key, { value }]) => [key, value]))

describe('sending', () => {
  it('waits for a pause in the typing, but not for ever, and not when a field is left', async () => {
    const saver = saverOf()
    saver.edit({ a: 'n' })
    await pass(299)
    saver.edit({ a: 'ne' })
    await pass(299)
    expect(sent).toEqual([])
    await pass(1)
    expect(sent.map(valuesOf)).toEqual([{ a: 'ne' }])
    for (let letter = 0; letter < 12; letter++) {
      saver.edit({ a: `new ${letter}` })
      await pass(200)
    }
    expect(sent.map(valuesOf).slice(1)).toEqual([{ a: 'new 9' }])
    saver.edit({ b: 1 })
    saver.flush()
    await settled()
    expect(valuesOf(sent.at(-1)!)).toEqual({ a: 'new 11', b: 1 })
    expect(saver.view()).toMatchObject({ overall: 'saved', revision: 6, status: 'draft', waiting: 0 })
  })

  it('tells what revision it wrote, and nothing where nothing was written', async () => {
    const theirs = { a: { value: 'theirs', revision: 4 } }
    for (const [edits, conflicts, revision] of [
      [{ b: 1 }, {}, 4],
      [{ a: 'new', b: 1 }, theirs, 5],
      [{ a: 'new' }, theirs, 6],
    ] as const) {
      const saver = saverOf()
      answers = [{ kind: 'written', revision, conflicts }]
      saver.edit(edits)
      saver.flush()
      await settled()
    }
    expect([sent.length, told]).toEqual([3, [4, 5]])
  })

  it('waits longer for what may be half of what must not be stored, and sends it where it was not', async () => {
    const refused = (_: string, value: unknown) => (value === '123456' ? problem : null)
    const saver = saverOf(refused, true, (_, value) => typeof value === 'string' && value.length > 2)
    for (const value of ['1', '12', '123', '1234', '12345']) {
      saver.edit({ a: value })
      await pass(250)
    }
    await pass(4000)
    expect(sent).toEqual([])
    saver.edit({ a: '123456' })
    await pass(60_000)
    expect(sent).toEqual([])
    saver.edit({ a: '1234' })
    await pass(5000)
    expect(sent.map(valuesOf)).toEqual([{ a: '1234' }])
  })

  it('is of one batch at a time; what is written meanwhile goes with the next', async () => {
    const saver = saverOf()
    let answer: (outcome: Outcome) => void = () => undefined
    answers.push(new Promise<Outcome>((resolve) => (answer = resolve)) as unknown as Outcome)
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    saver.edit({ a: 2, b: 2 })
    saver.flush()
    await settled()
    expect(sent).toHaveLength(1)
    expect(saver.view().values).toMatchObject({ a: 2, b: 2 })
    answer({ kind: 'written', revision: 4, conflicts: {} })
    await settled()
    expect(sent.map(({ basedOn, key, edits }) => [basedOn, key, Object.keys(edits)])).toEqual([
      [3, 'key-1', ['a']],
      [4, 'key-2', ['a', 'b']],
    ])
  })

  it('is tried again with the same key, later each time, as late as asked, and at once on line', async () => {
    const saver = saverOf()
    answers.push(
      { kind: 'unreached' },
      { kind: 'unreached' },
      { kind: 'unreached' },
      { kind: 'busy', after: 30 },
    )
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    expect(saver.view()).toMatchObject({ overall: 'offline', waiting: 1, keys: { a: 'waiting' } })
    for (const [pause, times] of [
      [749, 1],
      [1, 2],
      [1499, 2],
      [1, 3],
      [2999, 3],
      [1, 4],
      [29_999, 4],
      [1, 5],
    ] as const) {
      await pass(pause)
      expect(sent).toHaveLength(times)
    }
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(new Set(sent.map((batch) => JSON.stringify(batch))).size).toBe(1)
    expect(saver.view().overall).toBe('saved')
    answers.push({ kind: 'unreached' })
    saver.edit({ a: 2 })
    saver.flush()
    await settled()
    saver.online()
    await settled()
    expect(sent).toHaveLength(7)
  })

  it('reads first where others have written in between', async () => {
    const saver = saverOf()
    answers.push(
      { kind: 'written', revision: 5, conflicts: {} },
      { kind: 'read', snapshot: { revision: 5, status: 'draft', values: { a: 1, b: 'theirs' } } },
    )
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    expect([reads, saver.view().revision]).toEqual([0, 3])
    saver.edit({ b: 'mine' })
    saver.flush()
    await settled()
    expect([reads, sent.length]).toEqual([1, 1])
    expect(saver.view().conflicts).toEqual({ b: { mine: 'mine', theirs: 'theirs', from: 'server' } })
    saver.chooseMine('b')
    await settled()
    expect([valuesOf(sent[1]!), sent[1]!.basedOn]).toEqual([{ b: 'mine' }, 5])
  })
})

describe('what others write', () => {
  const theirs = (values: object, revision: number) =>
    ({ kind: 'read', snapshot: { revision, status: 'draft', values: { ...values } } }) as const
  let answer: (outcome: Outcome) => void
  const later = () =>
    new Promise<Outcome>((resolve) => {
      answer = resolve
    }) as unknown as Outcome

  it('is a conflict also where it is what stood there before the own value came', async () => {
    const saver = saverOf()
    answers.push(later(), theirs({ a: 'old' }, 6))
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    saver.edit({ a: 2 })
    answer({ kind: 'written', revision: 4, conflicts: {} })
    await settled()
    saver.writtenElsewhere(6)
    saver.flush()
    await settled()
    expect(saver.view().conflicts).toEqual({ a: { mine: 2, theirs: 'old', from: 'server' } })
  })

  it('is no conflict where the page is read while the own value is on its way', async () => {
    const saver = saverOf()
    answers.push(later(), theirs({ a: 1 }, 4))
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    saver.edit({ a: 2 })
    saver.loaded({ revision: 3, status: 'draft', values: { a: 'old' } })
    saver.flush()
    answer({ kind: 'written', revision: 4, conflicts: {} })
    await settled()
    expect(saver.view()).toMatchObject({ overall: 'saved', values: { a: 2 }, revision: 5 })
  })

  it('is not overwritten by mending what had failed before it came', async () => {
    const saver = saverOf()
    answers.push({ kind: 'refused', problem, keys: ['a'] })
    saver.edit({ a: 'wrong' })
    saver.flush()
    await settled()
    saver.loaded({ revision: 4, status: 'draft', values: { a: 'theirs' } })
    saver.edit({ a: 'right' })
    saver.flush()
    await settled()
    expect(saver.view().conflicts).toEqual({ a: { mine: 'right', theirs: 'theirs', from: 'server' } })
    expect(sent).toHaveLength(1)
    saver.chooseMine('a')
    await settled()
    expect(valuesOf(sent[1]!)).toEqual({ a: 'right' })
  })

  it('and what another tab left unsent, is beside the own', async () => {
    const saver = saverOf()
    const left = { value: 'left', seen: ['old'], at: 1 }
    const entry = {
      registration: 'registration',
      unit: 'unit',
      day: '2026-03-04',
      batches: [],
      conflicts: {},
    }
    saver.edit({ a: 'own' })
    answers.push(theirs({ a: 'old' }, 3))
    expect(saver.inherit({ ...entry, pending: { a: left, b: { ...left, seen: [null] } } })).toBe(true)
    expect(saver.view().conflicts).toEqual({ a: { mine: 'own', theirs: 'left', from: 'tab' } })
    expect(saver.inherit({ ...entry, pending: { a: left } })).toBe(false)
    await settled()
    expect(sent.map(valuesOf)).toEqual([{ b: 'left' }])
    saver.chooseTheirs('a')
    await settled()
    expect(sent.map(valuesOf).at(-1)).toEqual({ a: 'left' })
  })
})

describe('a batch that another tab left', () => {
  const leftBatch = {
    registration: 'registration',
    unit: 'unit',
    day: '2026-03-04',
    pending: {},
    conflicts: {},
    batches: [
      { key: 'left-key', basedOn: 2, at: 1, edits: { a: { value: 'left', seen: ['older'], at: 1 } } },
    ],
  }
  it.each<[string, Outcome]>([
    [
      'stands against another’s',
      { kind: 'written', revision: 2, conflicts: { a: { value: 'x', revision: 3 } } },
    ],
    ['is refused', { kind: 'refused', problem, keys: ['a'] }],
    ['was sent in another role', { kind: 'key-used' }],
    ['is written', { kind: 'written', revision: 4, conflicts: {} }],
  ])('and %s is not forgotten for what is written here', async (_, outcome) => {
    const saver = saverOf()
    saver.edit({ a: 'own' })
    answers.push(outcome)
    expect(saver.inherit(leftBatch)).toBe(true)
    await settled()
    expect(sent[0]).toMatchObject({ key: 'left-key', basedOn: 2 })
    expect(saver.view().conflicts.a).toMatchObject({ mine: 'own', theirs: 'left' })
  })
})

describe('keeping', () => {
  it('is of one state at a time, the newest', async () => {
    const saver = saverOf()
    const ends: (() => void)[] = []
    disk = 'slow'
    slow = (entry) =>
      new Promise((resolve) => {
        ends.push(() => {
          puts.push(entry)
          resolve()
        })
      })
    for (const value of [1, 2, 3]) {
      saver.edit({ a: value })
      await settled()
    }
    expect(ends).toHaveLength(1)
    for (let round = 0; round < 2; round++) {
      for (const end of ends.splice(0)) end()
      await settled()
    }
    expect(ends).toEqual([])
    expect(puts.map((entry) => entry?.pending.a?.value)).toEqual([1, 3])
    expect(saver.view().keys.a).toBe('waiting')
  })

  it('comes before anything is called kept, and before it is sent', async () => {
    disk = 'hangs'
    const saver = saverOf()
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    expect([saver.view().keys.a, sent.length]).toEqual(['saving', 0])
    await pass(3000)
    expect([saver.view().kept, sent.length]).toEqual([false, 1])
  })

  it('holds what was sent with its key until it is answered, and nothing after', async () => {
    const saver = saverOf()
    answers.push({ kind: 'unreached' })
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    expect(puts.at(-1)).toMatchObject({
      registration: 'registration',
      unit: 'unit',
      day: '2026-03-05',
      batches: [{ key: 'key-1', basedOn: 3, edits: { a: { value: 1 } } }],
      pending: {},
    })
    saver.online()
    await settled()
    expect(puts.at(-1)).toBeNull()
  })

  it('that fails is told, holds nothing up, and is tried again', async () => {
    disk = 'full'
    const saver = saverOf()
    answers.push({ kind: 'unreached' })
    saver.edit({ a: 1 })
    saver.flush()
    await settled()
    expect([saver.view().kept, sent.length]).toEqual([false, 1])
    disk = 'up'
    answers.push(...Array.from({ length: 20 }, (): Outcome => ({ kind: 'unreached' })))
    await pass(30_000)
    expect(saver.view().kept).toBe(true)
    expect(puts.at(-1)?.batches).toHaveLength(1)
  })

  it('leaves out what must not be in a browser, and does not send it', async () => {
    const saver = saverOf((_, value) => (value === '01017012345' ? problem : null))
    saver.edit({ a: '01017012345', b: 1 })
    saver.flush()
    await settled()
    expect(saver.view()).toMatchObject({ overall: 'failed', failed: { a: problem }, kept: false })
    saver.retry()
    await settled()
    expect(JSON.stringify([puts, sent])).not.toContain('01017012345')
    saver.edit({ a: 'kari' })
    saver.flush()
    await settled()
    expect(saver.view()).toMatchObject({ overall: 'saved', kept: true })
    expect(sent.map(valuesOf)).toEqual([{ b: 1 }, { a: 'kari' }])
  })
})

describe('together with the recipient', () => {
  it('is sent as such, apart from the rest, and read back', async () => {
    const saver = saverOf()
    const snapshot = {
      revision: 5,
      status: 'draft' as const,
      values: { a: 1, b: 2, [reviewKey]: '2026-03-05' },
    }
    saver.edit({ b: 2 })
    saver.edit({ a: 1, [reviewKey]: '2026-03-05' }, { together: true })
    saver.watch(() => undefined)
    saver.flush()
    answers.push(
      { kind: 'written', revision: 4, conflicts: {} },
      { kind: 'written', revision: 5, conflicts: {} },
      { kind: 'read', snapshot },
    )
    await settled()
    expect(sent.map((batch) => [batch.together ?? false, Object.keys(batch.edits)])).toEqual([
      [false, ['b']],
      [true, ['a', reviewKey]],
    ])
    expect([reads, saver.view().overall, saver.view().revision]).toEqual([1, 'saved', 5])
  })
})
