export { type Correction, correction, type Lost, type Versions } from './corrected.ts'
