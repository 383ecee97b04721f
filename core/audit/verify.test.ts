import { describe, expect, it } from 'vitest'
import { createRandom, problemText, type Random } from '#core/foundation'
import { type AuditEvent, type Seal, sealBatch, verifyChain } from './index.ts'
import { findings, key, type Log, limit, randomEvent, randomLog } from './test-log.ts'

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!

/** The value with one character, digit or sign made another. */
function oneCharacterChanged(random: Random, value: unknown): unknown {
  if (value === null) return 'x'
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') {
    const at = random.below(value.length)
    const other = value[at] === 'a' ? 'b' : 'a'
    return value.slice(0, at) + other + value.slice(at + 1)
  }
  const entries = Object.entries(value as object)
  if (entries.length === 0) return { a: null }
  const at = random.below(entries.length)
  const [name, held] = entries[at]!
  entries[at] =
    random.below(2) === 0
      ? [`${oneCharacterChanged(random, name)}`, held]
      : [name, oneCharacterChanged(random, held)]
  return Object.fromEntries(entries)
}

const batchOf = (random: Random, log: Log): AuditEvent[] => log.batches.get(pick(random, log.seals).number)!
const twoOf = (random: Random, count: number): [number, number] => {
  const first = random.below(count)
  return [first, (first + 1 + random.below(count - 1)) % count]
}
function swap<T>(list: T[], a: number, b: number): void {
  ;[list[a], list[b]] = [list[b]!, list[a]!]
}
/** Storage hands a batch over in order of id, whatever was done to it. */
const inOrder = (batch: AuditEvent[]): void => void batch.sort((a, b) => (a.id < b.id ? -1 : 1))

/** What an intruder can do to the log without the key. */
const mutations: Record<string, (random: Random, log: Log) => void> = {
  'one character of an event'(random, log) {
    const batch = batchOf(random, log)
    const at = random.below(batch.length)
    const field = pick(random, Object.keys(batch[at]!) as (keyof AuditEvent)[])
    batch[at] = { ...batch[at]!, [field]: oneCharacterChanged(random, batch[at]![field]) }
    if (random.below(2) === 0) inOrder(batch)
  },
  'one character of a seal'(random, log) {
    const at = random.below(log.seals.length)
    const field = pick(random, Object.keys(log.seals[at]!) as (keyof Seal)[])
    const changed = oneCharacterChanged(random, log.seals[at]![field])
    log.seals[at] = { ...log.seals[at]!, [field]: changed }
  },
  'an event removed'(random, log) {
    const batch = batchOf(random, log)
    batch.splice(random.below(batch.length), 1)
  },
  'an event inserted'(random, log) {
    const batch = batchOf(random, log)
    batch.push(randomEvent(random, Date.UTC(2026, 1, 3, 9) + random.below(3_600_000)))
    inOrder(batch)
  },
  'two events in the other order'(random, log) {
    const batch = batchOf(random, log)
    swap(batch, ...twoOf(random, batch.length))
  },
  'what two events tell, exchanged'(random, log) {
    const batch = batchOf(random, log)
    const [a, b] = twoOf(random, batch.length)
    const [first, second] = [batch[a]!, batch[b]!]
    batch[a] = { ...second, id: first.id }
    batch[b] = { ...first, id: second.id }
  },
  'an event in another batch'(random, log) {
    const [a, b] = twoOf(random, log.seals.length)
    const from = log.batches.get(log.seals[a]!.number)!
    const to = log.batches.get(log.seals[b]!.number)!
    to.push(...from.splice(random.below(from.length), 1))
    inOrder(to)
  },
  'two events of two batches exchanged'(random, log) {
    const [a, b] = twoOf(random, log.seals.length)
    const first = log.batches.get(log.seals[a]!.number)!
    const second = log.batches.get(log.seals[b]!.number)!
    const [one, other] = [random.below(first.length), random.below(second.length)]
    ;[first[one], second[other]] = [second[other]!, first[one]!]
    inOrder(first)
    inOrder(second)
  },
  'an event copied'(random, log) {
    const event = pick(random, batchOf(random, log))
    const to = random.below(2) === 0 ? batchOf(random, log) : log.unsealed
    to.push({ ...event })
    inOrder(to)
  },
  'an event taken out of its seal'(random, log) {
    const batch = batchOf(random, log)
    log.unsealed.push(...batch.splice(random.below(batch.length), 1))
  },
  'a seal removed'(random, log) {
    log.seals.splice(random.below(log.seals.length - 1), 1)
  },
  'a seal and its events removed, the rest numbered anew'(random, log) {
    const at = random.below(log.seals.length - 1)
    log.batches.delete(log.seals[at]!.number)
    log.seals.splice(at, 1)
    for (let later = at; later < log.seals.length; later++) {
      const seal = log.seals[later]!
      log.batches.set(seal.number - 1, log.batches.get(seal.number)!)
      log.batches.delete(seal.number)
      log.seals[later] = { ...seal, number: seal.number - 1, previous: log.seals[later - 1]?.hash ?? null }
    }
  },
  'a seal inserted, made with another key'(random, log) {
    const at = random.below(log.seals.length) + 1
    const before = log.seals[at - 1]!
    const made = sealBatch(
      before,
      [randomEvent(random, Date.UTC(2026, 1, 3, 10))],
      key.map((byte) => byte ^ 1),
      limit,
    )
    log.seals.splice(at, random.below(2), made)
  },
  'a seal written twice'(random, log) {
    const at = random.below(log.seals.length)
    log.seals.splice(at, 0, log.seals[at]!)
  },
  'two seals in the other order'(random, log) {
    swap(log.seals, ...twoOf(random, log.seals.length))
  },
  'the last batches cut off'(random, log) {
    for (let count = 1 + random.below(log.seals.length); count > 0; count--) {
      log.batches.delete(log.seals.pop()!.number)
    }
  },
  'the last batch made unsealed, its events deleted'(_, log) {
    log.batches.set(log.seals.pop()!.number, [])
  },
  'an unsealed event dated back'(random, log) {
    const at = random.below(log.unsealed.length)
    log.unsealed[at] = { ...log.unsealed[at]!, at: pick(random, ['2026-02-03T11:59:59.999Z', 'i går']) }
  },
}

describe('a thousand changes to random logs', () => {
  const kinds = Object.entries(mutations)
  const perKind = Math.ceil(1000 / kinds.length)

  it.each(kinds)('%s: every one is found', async (name, mutate) => {
    for (let run = 0; run < perKind; run++) {
      const log = randomLog(run)
      const untouched = JSON.stringify([...log.batches, log.seals, log.unsealed])
      mutate(createRandom(`${name}/${run}`), log)
      expect(JSON.stringify([...log.batches, log.seals, log.unsealed]), `run ${run}`).not.toBe(untouched)
      expect(await findings(log), `run ${run}`).not.toEqual([])
    }
    expect(perKind * kinds.length).toBeGreaterThanOrEqual(1000)
  })

  it('and an untouched log has nothing wrong', async () => {
    for (let run = 0; run < 100; run++) expect(await findings(randomLog(run))).toEqual([])
  })
})

describe('what is found is called by its name', () => {
  const log = randomLog(3)
  const second = log.seals[1]!.number
  const changed = (change: (copy: Log) => void): Promise<number[]> => {
    const copy = structuredClone(log)
    change(copy)
    return findings(copy)
  }

  it('events', async () => {
    expect(
      await changed(({ batches }) => (batches.get(second)![0] = { ...batches.get(second)![0]!, verb: 'x' })),
    ).toEqual([4030])
    expect(await changed(({ batches }) => batches.get(second)!.pop())).toEqual([4031])
    expect(await changed(({ batches }) => batches.delete(second))).toEqual([4031])
    const between = { ...log.batches.get(second)![0]!, id: `${log.seals[1]!.firstEvent.slice(0, -1)}g` }
    expect(await changed(({ batches }) => batches.get(second)!.splice(1, 0, between))).toEqual([4032])
    expect(await changed(({ batches }) => batches.get(second)!.reverse())).toEqual([4033])
    expect(
      await changed(({ batches, unsealed }) => unsealed.push({ ...batches.get(second)![0]!, at: limit })),
    ).toEqual([4034])
    expect(
      await changed(({ unsealed }) => (unsealed[0] = { ...unsealed[0]!, at: '2026-02-03T11:59:59Z' })),
    ).toEqual([4039])
  })

  it('seals', async () => {
    expect(await changed(({ seals }) => (seals[1] = { ...seals[1]!, at: limit }))).toEqual([4035])
    expect(await changed(({ seals, batches }) => batches.delete(seals.splice(1, 1)[0]!.number))).toEqual([
      4036,
    ])
    expect(await changed(({ seals, batches }) => batches.delete(seals.pop()!.number))).toEqual([4037])
  })

  it('a batch and its seal put in from another course of events, sealed with the same key', async () => {
    // as from a backup that lived on by itself
    const course = (place: number) => (copy: Log) => {
      const { number } = copy.seals[place]!
      const events = [randomEvent(createRandom('other'), Date.UTC(2026, 1, 3, 10))]
      copy.seals[place] = sealBatch(copy.seals[place - 1]!, events, key, limit)
      copy.batches.set(number, events)
    }
    expect(await changed(course(1))).toEqual([4036])
    expect(await changed(course(log.seals.length - 1))).toEqual([4037])
  })

  it('a cut at the end goes unseen without a head, and the control says so', async () => {
    const copy = structuredClone(log)
    copy.batches.delete(copy.seals.pop()!.number)
    expect(await findings(copy, null)).toEqual([4038])
    expect(await findings(log, null)).toEqual([4038])
  })

  it('a head noted a while ago will do, and an empty log has no end', async () => {
    expect(await findings(log, log.seals[0]!)).toEqual([])
    const empty: Log = { seals: [], batches: new Map(), unsealed: [], head: log.head }
    expect(await findings(empty)).toEqual([4037])
    expect(await findings(empty, null)).toEqual([4038])
  })

  it('and told with batch and events in each language', async () => {
    const copy = structuredClone(log)
    copy.batches.get(second)!.pop()
    const [found] = await verifyChain({
      seals: copy.seals,
      eventsOf: (number) => copy.batches.get(number)!,
      unsealed: [],
      key,
      head: log.head,
      unsealedOlderThan: limit,
    })
    const { firstEvent, lastEvent, count } = log.seals[1]!
    for (const language of ['nb', 'nn', 'en'] as const) {
      const told = problemText(found!, language)
      for (const part of ['2', firstEvent, lastEvent, `${count}`, `${count - 1}`])
        expect(told).toContain(part)
    }
  })

  it('a list of names is cut short', async () => {
    const copy = structuredClone(log)
    copy.unsealed = [...copy.batches.values()].flat().map((event) => ({ ...event, at: limit }))
    const found = await verifyChain({
      seals: copy.seals,
      eventsOf: (number) => copy.batches.get(number)!,
      unsealed: copy.unsealed,
      key,
      head: copy.head,
      unsealedOlderThan: limit,
    })
    expect(found).toHaveLength(1)
    expect(problemText(found[0]!, 'nb')).toContain(`(+ ${copy.unsealed.length - 10})`)
  })

  it('a limit that is no instant is refused', async () => {
    const chain = { seals: [], eventsOf: () => [], unsealed: [], key, unsealedOlderThan: 'i går' }
    await expect(verifyChain(chain)).rejects.toThrow(RangeError)
  })
})

it('reads its rows one at a time, whoever delivers them', async () => {
  const log = randomLog(5)
  let open = 0
  let most = 0
  async function* slowly<T>(rows: readonly T[]): AsyncGenerator<T> {
    most = Math.max(most, ++open)
    try {
      yield* rows
    } finally {
      open--
    }
  }
  const found = await verifyChain({
    seals: slowly(log.seals),
    eventsOf: (number) => slowly(log.batches.get(number)!),
    unsealed: slowly(log.unsealed),
    key,
    head: log.head,
    unsealedOlderThan: limit,
  })
  expect(found).toEqual([])
  // the seals, and the events of one of them
  expect(most).toBe(2)
})
