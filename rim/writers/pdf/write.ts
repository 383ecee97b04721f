import { join } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportModel } from '#core/reports'
import type { PdfContext } from './context.ts'
import { pdfData } from './document.ts'
import { drawForPage } from './drawing.ts'

/**
 * Writes the report's document as a tagged PDF in A4 (PDF/UA-1 is asked for; Typst refuses what it knows to break it).
 * Same model, same bytes. Blocks the thread for about a second: a server calls it in a worker.
 *
 * @throws an Error with the diagnostics where Typst has anything to say, warnings included, and where the model does
 * not fit (see `pdfData`).
 */
export function writePdf(model: ReportModel, context: PdfContext): Uint8Array {
  const { compiler, metrics, workspace } = context
  const { data, drawings } = pdfData(model, (figure) => drawForPage(figure, metrics))
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)))
  for (const [file, svg] of drawings) compiler.mapShadow(join(workspace, file), Buffer.from(svg))
  const [year, month, day] = data.made
  try {
    return typeset(compiler, join(workspace, 'report.typ'), Date.UTC(year, month - 1, day) / 1000)
  } finally {
    compiler.resetShadow()
    // fonts and template of this report serve the next, older results do not: memory stays level over hundreds
    compiler.evictCache(1)
  }
}

/** What a compiled document holds outside the JavaScript heap, roughly. */
const documentBytes = 64 * 1024 * 1024
/**
 * The collector does not see that memory and would let hundreds of megabytes pile up. A buffer of the same size, which
 * lives as long as the document and is never touched (so that it takes no memory itself), tells it.
 */
const weights = new WeakMap<object, ArrayBuffer>()

function typeset(compiler: NodeCompiler, mainFilePath: string, creationTimestamp: number): Uint8Array {
  const compiled = compiler.compile({ mainFilePath, resetRead: true })
  weights.set(compiled, new ArrayBuffer(documentBytes))
  // errors where there are any; warnings are kept apart
  const diagnostics = compiled.takeDiagnostics() ?? compiled.takeWarnings()
  if (diagnostics) throw diagnosed(compiler, diagnostics)
  if (!compiled.result) throw new Error('Typst made no document and gave no reason')
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp })
  } catch (error) {
    throw diagnosed(compiler, error)
  }
}

/** Typst's diagnostics as one Error, a line each. */
function diagnosed(compiler: NodeCompiler, error: unknown): Error {
  let lines: string[]
  try {
    lines = compiler.fetchDiagnostics(error as NodeError).map((diagnostic) => JSON.stringify(diagnostic))
  } catch {
    lines = [error instanceof Error ? error.message : String(error)]
  }
  return new Error(`The PDF could not be made without faults:\n${lines.join('\n')}`, { cause: error })
}
