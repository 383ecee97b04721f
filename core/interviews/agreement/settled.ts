import { coded, uncoded } from '../commands/coding.ts'
import type { Coding } from '../project/entities.ts'
import { applied, type Operation, operation, same } from '../project/operations.ts'
import { find, type Project } from '../project/project.ts'
import type { Range } from '../texts/index.ts'
import type { Comparison } from './consensus.ts'

/** What two coders agree to have in one place. */
export interface AgreedCoding extends Range {
  readonly code: string
}

/** Whose codings of what are settled. */
export interface SettledDouble {
  readonly interview: string
  readonly version: string
  /** Staff ids. */
  readonly first: string
  readonly second: string
}

/**
 * Settles a difference: afterwards both coders have in that place what they have agreed to, and nothing else; with nothing agreed, both
 * have nothing. A coding is changed rather than exchanged for another, so that its memos and marks follow.
 */
export function settled(
  project: Project,
  double: SettledDouble,
  { first, second }: Pick<Comparison, 'first' | 'second'>,
  agreed: readonly AgreedCoding[],
  newId: () => string,
): readonly Operation[] {
  const one = ofCoder(project, double, double.first, first?.codings ?? [], agreed, newId)
  return [
    ...one,
    ...ofCoder(applied(project, one), double, double.second, second?.codings ?? [], agreed, newId),
  ]
}

function ofCoder(
  project: Project,
  { interview, version }: SettledDouble,
  coder: string,
  ids: readonly string[],
  agreed: readonly AgreedCoding[],
  newId: () => string,
): readonly Operation[] {
  const left = ids.flatMap((id) => find(project, 'coding', id) ?? [])
  const take = (fits: (coding: Coding) => boolean): Coding | undefined => {
    const at = left.findIndex(fits)
    return at === -1 ? undefined : left.splice(at, 1)[0]
  }
  // what is as agreed stays; then those of the same code are moved, then any
  const open = agreed.filter(
    ({ code, start, end }) => !take((one) => one.code === code && one.start === start && one.end === end),
  )
  const operations: Operation[] = []
  for (const { code, start, end } of open) {
    const before = take((one) => one.code === code) ?? take(() => true)
    if (before) {
      const after = { ...before, code, start, end }
      if (!same(before, after)) operations.push(operation(before, after))
    } else {
      operations.push(...coded(project, { id: newId(), code, coder, interview, version, start, end }))
    }
  }
  return [
    ...operations,
    ...uncoded(
      project,
      left.map(({ id }) => id),
    ),
  ]
}
