export { reportStyle } from './scoped-style.ts'
export { bodyOfPage, writeHtml, writeHtmlBody } from './write.ts'
