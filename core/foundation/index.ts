export { calendarDate, dayAfter, daysAfter, daysFrom, daysInMonth, weekdayOf } from './calendar.ts'
export { canonicalHash, canonicalJson } from './canonical.ts'
export { deepFreeze } from './freeze.ts'
export { groupBy } from './group-by.ts'
export { hmacSha256 } from './hmac.ts'
export type { ChangeKind, Lineage, TerritoryChange } from './lineage.ts'
export { isAnswered, isMissing, type Missing, type MissingKind, missingKinds } from './missing.ts'
export { decimalsOf, formatNumber, type NumberFormat, roundHalfUp } from './numbers.ts'
export { dateText, instantOf, type LocalTime, momentText, osloDay, osloInstant, osloTime } from './oslo.ts'
export { printedDate } from './printed-date.ts'
export {
  type Problem,
  ProblemError,
  type ProblemKind,
  problem,
  problemText,
  type Severity,
} from './problems.ts'
export { createRandom, hashText, type Random } from './random.ts'
export { remember } from './remember.ts'
export { sha256Hex, sha256OfBytes } from './sha256.ts'
export { type SizeClass, sizeClasses, sizeClassOf } from './size-classes.ts'
export { createTerritory, type Population, type Territory, territoryProblems } from './territory.ts'
export type { Municipality, Region, RegionSystem, RegionSystemCode } from './territory-data.ts'
export {
  fillText,
  type Language,
  type LocalText,
  listed,
  lowerFirst,
  type Say,
  sayIn,
  slug,
  textIn,
  upperFirst,
  type WrittenForm,
  writtenFormOf,
} from './text.ts'
export { uuidFrom } from './uuid.ts'
