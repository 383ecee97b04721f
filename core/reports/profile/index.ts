export { type ProfileRequest, profileModels } from './profile.ts'
