export { nationalModels } from './models.ts'
export type { NationalBlocks, NationalRequest } from './request.ts'
