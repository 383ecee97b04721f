export {
  type PackedColumns,
  packColumns,
  readColumnFile,
  unpackColumns,
  writeColumnFile,
} from './column-file.ts'
export { storageProblems } from './problems.ts'
export {
  readReleaseFile,
  releaseFiles,
  releaseFolder,
  releaseName,
  releasePath,
  writeReleaseFile,
} from './release-file.ts'
