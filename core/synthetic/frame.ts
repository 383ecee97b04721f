import {
  type Column,
  type ColumnPlan,
  type Dataset,
  firstMissingCode,
  headOf,
  missingCodes,
  missingNumbers,
  planColumns,
  roundChoices,
  unitTypes,
} from '#core/dataset'
import type { Instrument } from '#core/instruments'

const notAsked = missingCodes.notAsked
export const unknown = missingCodes.unknown

/** A choice column being filled. */
interface ChoiceSlot {
  readonly data: Uint8Array
  /** Position of a choice; `unknown` is a choice here too. Throws on a code that the form does not have. */
  at(code: string): number
}
/** A multi-choice column being filled; `open` means asked and answered, with nothing chosen yet. */
interface FlagsSlot {
  readonly state: Uint8Array
  flag(code: string): Uint8Array
  readonly all: readonly Uint8Array[]
}
/** The columns of the country while they are filled: everything is "not asked" until something else is said. */
export interface Frame {
  readonly size: number
  choice(code: string): ChoiceSlot
  flags(code: string): FlagsSlot
  number(code: string): Int16Array
  /** Sets what a round's form does not have to "not asked" and makes the columns final, in the order of `order`. */
  finish(order: Uint32Array, round: Uint8Array, rounds: readonly string[], record: readonly Column[]): Dataset
}

export function createFrame(size: number, versions: readonly Instrument[]): Frame {
  const plans = planColumns(versions)
  const planOf = new Map(plans.map((plan) => [plan.code, plan]))
  const choices = new Map<string, Uint8Array>()
  const numbers = new Map<string, Int16Array>()
  const states = new Map<string, Uint8Array>()
  const flags = new Map<string, Uint8Array[]>()
  for (const plan of plans) {
    if (plan.kind === 'choice') choices.set(plan.code, new Uint8Array(size).fill(notAsked))
    else if (plan.kind === 'number')
      numbers.set(plan.code, new Int16Array(size).fill(missingNumbers.notAsked))
    else {
      states.set(plan.code, new Uint8Array(size).fill(notAsked))
      flags.set(
        plan.code,
        plan.choices.map(() => new Uint8Array(size)),
      )
    }
  }
  const position = (plan: ColumnPlan, code: string): number => {
    const at = plan.choices.findIndex((choice) => choice.code === code)
    if (at < 0) throw new Error(`Question "${plan.code}" has no choice "${code}"`)
    return at
  }
  const known = (code: string): ColumnPlan => {
    const plan = planOf.get(code)
    if (!plan) throw new Error(`No version of the form has the question "${code}"`)
    return plan
  }
  return {
    size,
    choice(code) {
      const plan = known(code)
      return {
        data: choices.get(code)!,
        at: (choice) => (choice === 'unknown' ? unknown : position(plan, choice)),
      }
    },
    flags(code) {
      const plan = known(code)
      const all = flags.get(code)!
      return { state: states.get(code)!, all, flag: (choice) => all[position(plan, choice)]! }
    },
    number: (code) => numbers.get(known(code).code)!,
    finish(order, round, rounds, record) {
      const columns = new Map<string, Column>(record.map((column) => [column.code, column]))
      for (const plan of plans) {
        const lacking = rounds.map((one) => !plan.rounds.has(one))
        const head = { ...headOf(plan), kindOfSource: 'question' as const }
        const old = (row: number): boolean => lacking[round[row]!]!
        const some = lacking.some(Boolean)
        if (plan.kind === 'choice') {
          const data = choices.get(plan.code)!
          if (some) for (let row = 0; row < size; row++) if (old(row)) data[row] = notAsked
          columns.set(plan.code, {
            ...head,
            kind: 'choice',
            choices: plan.choices,
            data: gather(data, order),
          })
          choices.delete(plan.code)
        } else if (plan.kind === 'number') {
          const data = numbers.get(plan.code)!
          if (some) for (let row = 0; row < size; row++) if (old(row)) data[row] = missingNumbers.notAsked
          const sorted = new Int16Array(order.length)
          for (let i = 0; i < order.length; i++) sorted[i] = data[order[i]!]!
          columns.set(plan.code, { ...head, kind: 'number', data: sorted })
          numbers.delete(plan.code)
        } else {
          const state = states.get(plan.code)!
          if (some) for (let row = 0; row < size; row++) if (old(row)) state[row] = notAsked
          const made = flags.get(plan.code)!.map((flag, at) => {
            clearWhere(flag, state)
            clearBefore(flag, round, rounds, firstRound(versions, plan.code, plan.choices[at]!.code))
            return gather(flag, order)
          })
          columns.set(plan.code, {
            ...head,
            kind: 'flags',
            choices: plan.choices,
            flags: made,
            state: gather(state, order),
          })
          flags.delete(plan.code)
        }
      }
      return { size: order.length, columns, synthetic: true }
    },
  }
}

/** The first round whose form offers a choice. */
function firstRound(versions: readonly Instrument[], question: string, choice: string): string {
  for (const version of versions) {
    const found = version.sections.flatMap((section) => section.questions).find((q) => q.code === question)
    if (found && 'choices' in found && found.choices.some((c) => c.code === choice)) {
      return [...version.rounds].sort()[0] ?? ''
    }
  }
  return ''
}

function clearWhere(flag: Uint8Array, state: Uint8Array): void {
  for (let row = 0; row < flag.length; row++) if (state[row]! >= firstMissingCode) flag[row] = 0
}

function clearBefore(flag: Uint8Array, round: Uint8Array, rounds: readonly string[], first: string): void {
  if (rounds.every((one) => one >= first)) return
  for (let row = 0; row < flag.length; row++) if (rounds[round[row]!]! < first) flag[row] = 0
}

function gather(data: Uint8Array, order: Uint32Array): Uint8Array {
  const sorted = new Uint8Array(order.length)
  for (let i = 0; i < order.length; i++) sorted[i] = data[order[i]!]!
  return sorted
}

/** The record's round and unit type. */
export function recordColumns(rounds: readonly string[], round: Uint8Array, unitType: Uint8Array): Column[] {
  const head = { kind: 'choice', kindOfSource: 'record', number: null } as const
  return [
    {
      ...head,
      code: 'round',
      label: { nb: 'Runde', nn: 'Runde' },
      choices: roundChoices(rounds),
      data: round,
    },
    {
      ...head,
      code: 'unit_type',
      label: { nb: 'Kartlagt av', nn: 'Kartlagt av' },
      choices: unitTypes,
      data: unitType,
    },
  ]
}
