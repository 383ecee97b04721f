import type { MemberAnswer, OwnStudyAnswer } from '../../queries.ts'
import type { Case } from '../cases.ts'
import type { SecondAnswer } from '../queries.ts'

/** What every part of the page stands on. */
export interface AgreementGiven {
  readonly study: OwnStudyAnswer
  readonly cases: readonly Case[]
  readonly members: readonly MemberAnswer[]
  readonly seconds: readonly SecondAnswer[]
}

export const nameOf = (members: readonly MemberAnswer[], staff: string): string =>
  members.find((one) => one.staff === staff)?.name ?? ''

export const initialsOf = (members: readonly MemberAnswer[], staff: string): string =>
  members.find((one) => one.staff === staff)?.initials ?? ''

export const codeOf = (cases: readonly Case[], interview: string): string =>
  cases.find((one) => one.interview === interview)?.code ?? ''
