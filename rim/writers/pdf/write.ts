import { join } from 'node:path'
import type { ReportModel } from '#core/reports'
import type { PdfContext } from './context.ts'
import { pdfData } from './document.ts'
import { drawForPage } from './drawing.ts'
import { type PdfStandard, typeset } from './typeset.ts'

/**
 * Writes the report's document as a tagged PDF in A4 (PDF/UA-1 is asked for, or PDF/A-2a for keeping; Typst refuses what it
 * knows to break it).
 * Same model, same bytes. Blocks the thread for about a second: a server calls it in a worker.
 *
 * @throws an Error with the diagnostics where Typst has anything to say, warnings included, and where the model does
 * not fit (see `pdfData`).
 */
export function writePdf(model: ReportModel, context: PdfContext, standard?: PdfStandard): Uint8Array {
  const { compiler, metrics, workspace } = context
  const { data, drawings } = pdfData(model, (figure) => drawForPage(figure, metrics))
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)))
  for (const [file, svg] of drawings) compiler.mapShadow(join(workspace, file), Buffer.from(svg))
  const [year, month, day] = data.made
  try {
    return typeset(compiler, join(workspace, 'report.typ'), Date.UTC(year, month - 1, day) / 1000, standard)
  } finally {
    compiler.resetShadow()
    // fonts and template of this report serve the next, older results do not: memory stays level over hundreds
    compiler.evictCache(1)
  }
}
