export { appointHouseStaff } from './appoint.ts'
export { archiveServiceProblems } from './archive-problems.ts'
export { archiveFileFaults, type MadeArchive, makeHouseArchive } from './archives.ts'
export { backupHouse, type RestoredHouse, restoreHouse, verifyHouse } from './backups.ts'
export { makeKeys, rewrapHouseKeys } from './house-keys.ts'
export { type Initialised, type InitOptions, initHouse, migrateHouse } from './init-house.ts'
export { sealHouseLog, verifyHouseLog } from './log.ts'
export { type OpenHouse, type OpenOptions, openHouse } from './open-house.ts'
export type { Place } from './place.ts'
export {
  exportHouseRelease,
  type ListedPublication,
  type ListedRelease,
  listHousePublications,
  listHouseReleases,
  verifyHouseRelease,
} from './releases.ts'
export type { KeyChoice, UsedKeyFile } from './secrets.ts'
