export { contentTypes, createPackage, type PackageDraft, relationshipsPath } from './package.ts'
export { escapeXml, xmlHead } from './xml.ts'
export { zipParts } from './zip.ts'
