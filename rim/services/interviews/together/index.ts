export { type Beside, type BesideChoice, type BesideNothing, besideChoices, besideLinks } from './beside.ts'
