export { type CountShape, type CrossCounts, cellIndex, mergeCounts } from './counts.ts'
export { countsByKey, crossCounts } from './cross.ts'
export { createKernel, type PlaneKernel } from './kernel.ts'
export {
  type CountedItem,
  type CountedRows,
  type Group,
  groupOfRows,
  groupsOf,
  itemOf,
  type Membership,
} from './members.ts'
export type { RowKeys } from './places.ts'
export { plainCounts } from './plain.ts'
