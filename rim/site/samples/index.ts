export { sampleContents } from '../sample-contents.ts'
