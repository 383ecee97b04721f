export { type AuditedCell, type AuditReport, auditRelease } from './audit.ts'
export { releaseProblems } from './problems.ts'
export { packRelease, type ReleaseFacts, type ReleaseRecord, unpackRelease } from './record.ts'
