export { sampleContents } from '../sample-contents.ts'
export { htmlFaults } from './html-faults.ts'
export { jsonStatFaults } from './json-stat-faults.ts'
