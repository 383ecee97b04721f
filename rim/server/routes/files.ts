import type { Desks } from '#rim/services'
import type { FileAnswer } from '../route.ts'

/** A document as it is fetched: a PDF, with the document's own name. */
export async function pdfAnswer(
  desks: Pick<Desks, 'printDocument'>,
  document: Parameters<Desks['printDocument']>[0],
): Promise<FileAnswer> {
  const bytes = await desks.printDocument(document)
  return { bytes, type: 'application/pdf', name: `${document.fileName}.pdf` }
}

/** A table as a text file. */
export const csvAnswer = (bytes: Uint8Array, name: string): FileAnswer => ({
  bytes,
  type: 'text/csv; charset=utf-8',
  name,
})
