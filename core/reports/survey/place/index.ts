export type { ReportedPlace } from './columns.ts'
export { type PlaceRequest, placeModels } from './place-models.ts'
