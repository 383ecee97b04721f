import type { Dataset } from '#core/dataset'
import type { BackgroundVariable } from './variables.ts'

/** The number of different codes of a byte. */
export const byteCodes = 256

/** Some background variables in one byte a row: what somebody is on each of them follows from the code. */
export interface VariablePack {
  /** By row. */
  readonly codes: Uint8Array
  /** `codesOf[group]`: the codes of those who are in the group. */
  readonly members: readonly {
    readonly variable: BackgroundVariable
    readonly codesOf: readonly Uint8Array[]
  }[]
}

/** What somebody can be on one variable: in a group or in none, or for several groups any of their combinations. */
interface States {
  readonly variable: BackgroundVariable
  readonly count: number
  readonly data: Uint8Array
  isIn(state: number, group: number): boolean
}

/**
 * Packs variables, each into the first pack that has room. A variable whose column the dataset does not have has nobody in
 * any group.
 *
 * @throws RangeError where a variable of several answers has more than eight groups.
 */
export function packVariables(
  dataset: Dataset,
  variables: readonly BackgroundVariable[],
): readonly VariablePack[] {
  const packs: { size: number; members: { states: States; stride: number }[] }[] = []
  for (const variable of variables) {
    const states = statesOf(dataset, variable)
    let pack = packs.find(({ size }) => size * states.count <= byteCodes)
    if (!pack) {
      pack = { size: 1, members: [] }
      packs.push(pack)
    }
    pack.members.push({ states, stride: pack.size })
    pack.size *= states.count
  }
  return packs.map(({ size, members }) => {
    const codes = new Uint8Array(dataset.size)
    for (const { states, stride } of members) {
      const { data } = states
      for (let row = 0; row < codes.length; row++) codes[row]! += data[row]! * stride
    }
    return { codes, members: members.map(({ states, stride }) => memberOf(states, stride, size)) }
  })
}

function memberOf(
  { variable, count, isIn }: States,
  stride: number,
  size: number,
): VariablePack['members'][number] {
  const all = Array.from({ length: size }, (_, code) => code)
  return {
    variable,
    codesOf: variable.groups.map((_, group) =>
      Uint8Array.from(all.filter((code) => isIn(Math.floor(code / stride) % count, group))),
    ),
  }
}

function statesOf(dataset: Dataset, variable: BackgroundVariable): States {
  const column = dataset.columns.get(variable.column)
  const none = variable.groups.length
  if (column?.kind === 'flags') {
    if (none > 8) throw new RangeError(`${variable.code}: more than eight groups`)
    const data = new Uint8Array(dataset.size)
    column.flags.forEach((flag, group) => {
      for (let row = 0; row < data.length; row++) data[row]! |= flag[row]! << group
    })
    return { variable, count: 1 << none, data, isIn: (state, group) => ((state >> group) & 1) === 1 }
  }
  const given = column?.kind === 'choice' ? column.data : new Uint8Array(dataset.size).fill(none)
  return {
    variable,
    count: none + 1,
    data: given.map((group) => Math.min(group, none)),
    isIn: (state, group) => state === group,
  }
}
