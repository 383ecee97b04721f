import { ProblemError, problem } from '#core/foundation'
import { mappingProblems } from '../problems.ts'

/** What allows one person's registrations of two rounds to be put together. Somebody answers for it: it is never assumed. */
export interface LinkingGrant {
  /** The law, regulation or permission that it rests on. */
  readonly legalBasis: string
  readonly purpose: string
  /** The rounds that it covers. */
  readonly rounds: readonly string[]
}

/** The basis of the training country, in which nobody exists. Never to be given for real registrations. */
export const trainingGrant = (rounds: readonly string[]): LinkingGrant => ({
  legalBasis: 'Opplæringsdata',
  purpose: 'Opplæring',
  rounds,
})

/** Throws problem 1507 where a grant is absent, lacks its basis or purpose, or does not cover both rounds. */
export function checkGrant(grant: LinkingGrant | undefined, from: string, to: string): void {
  const lacking = [
    ...(grant?.legalBasis.trim() ? [] : ['behandlingsgrunnlag']),
    ...(grant?.purpose.trim() ? [] : ['formål']),
    ...[from, to].filter((round) => !grant?.rounds.includes(round)),
  ]
  if (lacking.length > 0) {
    throw new ProblemError(problem(mappingProblems.noLinkingBasis, { from, to, lacking: lacking.join(', ') }))
  }
}
