export { createPdfContext, type PdfContext } from './context.ts'
export { writePdf } from './write.ts'
