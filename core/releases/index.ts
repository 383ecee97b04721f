export { type AuditedCell, type AuditReport, auditRelease } from './audit.ts'
export {
  type Checked,
  checkRelease,
  type FoundRelease,
  type ManifestData,
  type ManifestFile,
  manifestFormat,
  manifestHash,
  type ReleaseManifest,
  releaseHolds,
} from './manifest.ts'
export { splitDecision } from './part.ts'
export { releaseProblems } from './problems.ts'
export { packRelease, type ReleaseFacts, type ReleaseRecord, unpackRelease } from './record.ts'
