export { writeHtml } from './write.ts'
