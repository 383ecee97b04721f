import type { LinearSolver } from '#core/disclosure'
import { type AuditReport, auditRelease, type ReleaseFacts } from '#core/releases'
import type { RoundRelease } from '#core/reports'
import { readReleaseFile } from '#rim/storage/files'

export interface Audited {
  /** Null for a release that is not kept. */
  readonly facts: ReleaseFacts | null
  readonly policy: string
  readonly ruleVersion: string
  readonly report: AuditReport
}

/** Attacks a stored release. Throws problem 3101 or 3102 where the file is none. */
export function auditStored(path: string, solver: LinearSolver, whole = false): Audited {
  const { facts, decision } = readReleaseFile(path)
  const report = auditRelease(decision, solver, whole)
  return { facts, policy: decision.policy, ruleVersion: decision.ruleVersion, report }
}

/** Attacks a release that has just been decided. */
export function auditDecided({ decision }: RoundRelease, solver: LinearSolver, whole = false): Audited {
  const report = auditRelease(decision, solver, whole)
  return { facts: null, policy: decision.policy, ruleVersion: decision.ruleVersion, report }
}
