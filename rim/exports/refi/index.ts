export { codeBookCsv, codeBookMarkdown } from './code-book.ts'
export { refiPackage } from './package.ts'
export { codeBookXml, projectXml } from './write-xml.ts'
