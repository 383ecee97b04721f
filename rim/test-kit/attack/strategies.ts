import { groupBy } from '#core/foundation'
import { type FieldWork, lengthOf, whoseAre } from './field-work.ts'

type Code = {
  readonly transaction: number
  readonly pooled: string
  readonly service: string
  readonly saves: number
  readonly participant: string
}
type Answer = FieldWork['closed']['answers'][number]
type Pooled = FieldWork['closed']['pool'][number]

/** Which answer each finished code is guessed to have given: pairs of a row of the pool, which leads to its code, and an answer. */
export type Guess = readonly (readonly [pooled: string, answer: Answer])[]

/** An attack: given all copies, guesses. It knows the program, and never whose answers are whose. */
export type Attack = (work: FieldWork) => Guess

/**
 * What came out of a participant's pool between two copies, and the codes that it could be of. That a code and a row of the
 * pool belong together is known: one transaction wrote both.
 */
interface Batch {
  readonly out: readonly Answer[]
  /** Those new since the copy before, in the order they were finished. */
  readonly fresh: readonly Code[]
  readonly pooled: readonly Pooled[]
}

function batchesOf({ stretches, finished }: FieldWork): readonly Batch[] {
  const batches: Batch[] = []
  let answersBefore = new Set<string>()
  let poolBefore = new Set<string>()
  const bySaves = new Map(finished.map(({ pooled, saves }) => [pooled, saves]))
  for (const { before, after } of stretches) {
    const fresh = before.pool.filter(({ id }) => !poolBefore.has(id))
    const out = after.answers.filter(({ id }) => !answersBefore.has(id))
    const codeBy = new Map(before.codes.map((code) => [code.transaction, code]))
    const codes = fresh.map(({ id, transaction, participant }) => ({
      pooled: id,
      transaction,
      participant,
      service: codeBy.get(transaction)?.service ?? '',
      saves: bySaves.get(id) ?? 0,
    }))
    for (const [participant, own] of groupBy(out, (answer) => answer.participant)) {
      batches.push({
        out: [...own].sort(byPlace),
        fresh: codes.filter((code) => code.participant === participant).sort(byTransaction),
        pooled: before.pool.filter((one) => one.participant === participant),
      })
    }
    answersBefore = new Set(after.answers.map(({ id }) => id))
    poolBefore = new Set(after.pool.map(({ id }) => id))
  }
  return batches
}

const byTransaction = (one: Code, other: Code): number => one.transaction - other.transaction
const byPlace = (one: Answer, other: Answer): number =>
  one.transaction - other.transaction || one.place - other.place

/** The first with the first, the second with the second. */
const paired = (codes: readonly { readonly pooled: string }[], answers: readonly Answer[]): Guess =>
  codes
    .slice(0, answers.length)
    .flatMap(({ pooled }, at) => (answers[at] ? [[pooled, answers[at]] as const] : []))

const answeredIn = ({ answers }: Answer): number => Object.keys(answers).length

/** Whose answer came out at once: its transaction wrote the code too. Where there is a pool, none did. */
const sameTransaction: Attack = ({ stretches, finished }) => {
  const order = finished.map(({ pooled }) => ({ pooled }))
  const last = stretches.at(-1)!.after
  return paired(order, [...last.answers].sort(byPlace))
}

/** The order of finishing is the order in which answers lie. */
const orderInBatch: Attack = (work) => batchesOf(work).flatMap(({ fresh, out }) => paired(fresh, out))

/** The last to come are the first to go. */
const orderReversed: Attack = (work) =>
  batchesOf(work).flatMap(({ fresh, out }) => paired([...fresh].reverse(), out))

/** The order of finishing is the order of ids. */
const orderOfIds: Attack = (work) =>
  batchesOf(work).flatMap(({ fresh, out }) =>
    paired(
      fresh,
      [...out].sort((one, other) => (one.id < other.id ? -1 : 1)),
    ),
  )

/** The order in the pool's file is the order in the answers' file. */
const orderOfRows: Attack = (work) =>
  batchesOf(work).flatMap(({ pooled, out }) =>
    paired(
      [...pooled].sort((one, other) => one.place - other.place).map(({ id }) => ({ pooled: id })),
      out,
    ),
  )

/** The order of finishing is the order in which the answers lie when the wave is closed. */
const orderWhenClosed: Attack = ({ finished, closed }) => {
  const answers = groupBy([...closed.answers].sort(byPlace), ({ participant }) => participant)
  return [...groupBy(finished, ({ participant }) => participant)].flatMap(([participant, own]) =>
    paired(own, answers.get(participant) ?? []),
  )
}

/** What waits is as long as what comes out. */
const lengths: Attack = (work) =>
  batchesOf(work).flatMap(({ pooled, out }) => {
    const free = [...pooled]
    return out.flatMap((answer): Guess => {
      const at = free.findIndex(({ length }) => length === lengthOf(answer.answers))
      const [found] = at < 0 ? free.splice(0, 1) : free.splice(at, 1)
      return found ? [[found.id, answer]] : []
    })
  })

/** Who wrote the draft more often answered more. */
const writes: Attack = (work) =>
  batchesOf(work).flatMap(({ fresh, out }) => {
    const free = [...fresh]
    return out.flatMap((answer): Guess => {
      const wanted = answeredIn(answer) + 1
      const at = free.findIndex(({ saves }) => saves === wanted)
      const [found] = at < 0 ? free.splice(0, 1) : free.splice(at, 1)
      return found ? [[found.pooled, answer]] : []
    })
  })

/** Somebody wrote which service the form came from, and the code says it too. */
const writtenService: Attack = (work) =>
  batchesOf(work).flatMap(({ fresh, out }) => {
    const free = [...fresh]
    return out.flatMap((answer): Guess => {
      const seen = JSON.stringify(answer.answers) + answer.texts
      const at = free.findIndex(({ service }) => seen.includes(work.names.get(service) ?? '?'))
      const [found] = at < 0 ? free.splice(0, 1) : free.splice(at, 1)
      return found ? [[found.pooled, answer]] : []
    })
  })

/** All that we have thought of. */
export const attacks = {
  sameTransaction,
  orderInBatch,
  orderReversed,
  orderOfIds,
  orderOfRows,
  orderWhenClosed,
  lengths,
  writes,
  writtenService,
} as const satisfies Record<string, Attack>

/** How many guesses are right: the judge alone knows whose each answer is. */
export function rightOf(guess: Guess, { finished }: FieldWork): number {
  const who = new Map(finished.map((one) => [one.pooled, one.who]))
  return guess.filter(([pooled, answer]) => who.get(pooled) === whoseAre(answer.answers)).length
}
