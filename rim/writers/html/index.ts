export { reportStyle } from './scoped-style.ts'
export { writeHtml, writeHtmlBody } from './write.ts'
