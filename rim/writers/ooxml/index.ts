export { escapeXml, xmlHead } from './xml.ts'
export { type Parts, zipParts } from './zip.ts'
