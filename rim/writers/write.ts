import type { ReportModel } from '#core/reports'
import { writeDocx } from './docx/index.ts'
import { writeHtml, writeHtmlBody } from './html/index.ts'
import { createPdfContext, type PdfContext, writePdf } from './pdf/index.ts'
import { writePptx } from './pptx/index.ts'
import { writeXlsx } from './xlsx/index.ts'

export type Format = 'pdf' | 'docx' | 'pptx' | 'xlsx' | 'html'

/** The file format of each edition that is a file; the screen's is none. */
export const formatOf: Readonly<Record<ReportModel['edition'], Format | null>> = {
  slides_substance: 'pptx',
  slides_mental: 'pptx',
  slides: 'pptx',
  screen: null,
  document: 'pdf',
  manuscript: 'docx',
  workbook: 'xlsx',
  page: 'html',
}

/** What browsers call the formats of reports. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
}

/** What writers share between reports: the document compiler and its fonts, made when first needed. */
export interface WriterContext {
  pdf(): PdfContext
}

export function createWriterContext(): WriterContext {
  let pdf: PdfContext | undefined
  return { pdf: () => (pdf ??= createPdfContext()) }
}

/**
 * Writes one report model as the bytes of its file.
 *
 * @throws Error for the edition of the screen, which is no file.
 */
export function writeReport(model: ReportModel, context: WriterContext): Uint8Array {
  switch (formatOf[model.edition]) {
    case 'docx':
      return writeDocx(model)
    case 'pptx':
      return writePptx(model)
    case 'xlsx':
      return writeXlsx(model)
    case 'pdf':
      return writePdf(model, context.pdf())
    case 'html':
      return writeHtml(model, context.pdf().metrics)
    case null:
      throw new Error(`The edition ${model.edition} is not written as a file`)
  }
}

/** A report's document as PDF/A, for archives: for reading it is written by `writeReport`. */
export const writeArchivePdf = (model: ReportModel, context: WriterContext): Uint8Array =>
  writePdf(model, context.pdf(), 'a-2a')

/** A report of the edition `page` as a part of another page (see `writeHtmlBody`). */
export const writeReportBody = (model: ReportModel, context: WriterContext): string =>
  writeHtmlBody(model, context.pdf().metrics)
