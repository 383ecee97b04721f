export {
  type DeidentificationDraft,
  type Deidentifying,
  deidentify,
  deidentifying,
  demandFitting,
  type TokenKey,
} from './deidentify.ts'
export { confirmText, expireTokenKeys, type Reading, readTokenKey, sendTextBack } from './second-reader.ts'
