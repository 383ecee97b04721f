export {
  type ArchiveFacts,
  type ArchiveKind,
  type ArchivePart,
  archiveFaults,
  archiveKinds,
  archiveOf,
  type DeletionLine,
  deletionLog,
} from './archive.ts'
export { archiveProblems } from './archive-problems.ts'
export { type AuditedCell, type AuditReport, auditRelease } from './audit.ts'
export { lackingTexts, type WrittenOf } from './lacking-texts.ts'
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
export {
  openSteps,
  type PublicationFacts,
  type PublicationState,
  type PublicationStep,
  type Review,
  type ReviewOutcome,
  reviewOutcomes,
  type StoredState,
  stateAt,
  stepFaults,
  storedStates,
} from './publication.ts'
export {
  checkPublication,
  type FoundPublication,
  fileKey,
  type PublicationManifest,
  type PublicationSource,
  type PublicationTexts,
  type PublishedFile,
  publicationFormat,
  publicationHash,
} from './publication-manifest.ts'
export { publicationProblems } from './publication-problems.ts'
export { packRelease, type ReleaseFacts, type ReleaseRecord, unpackRelease } from './record.ts'
