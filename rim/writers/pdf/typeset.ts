import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'

/** What a compiled document holds outside the JavaScript heap, roughly. */
const documentBytes = 64 * 1024 * 1024
/**
 * The collector does not see that memory and would let hundreds of megabytes pile up. A buffer of the same size, which
 * lives as long as the document and is never touched (so that it takes no memory itself), tells it.
 */
const weights = new WeakMap<object, ArrayBuffer>()

/** What is asked for of a PDF: for reading by everybody (UA), or for keeping (A). Typst takes one of them for a file. */
export type PdfStandard = 'ua-1' | 'a-2a'

/**
 * Sets a template as a tagged PDF. Typst refuses what it knows to break the standard that is asked for.
 *
 * @param made the date it carries, in seconds since 1970: same input, same bytes.
 * @throws an Error with the diagnostics where Typst has anything to say, warnings included.
 */
export function typeset(
  compiler: NodeCompiler,
  mainFilePath: string,
  made: number,
  standard: PdfStandard = 'ua-1',
): Uint8Array {
  const compiled = compiler.compile({ mainFilePath, resetRead: true })
  weights.set(compiled, new ArrayBuffer(documentBytes))
  // errors where there are any; warnings are kept apart
  const diagnostics = compiled.takeDiagnostics() ?? compiled.takeWarnings()
  if (diagnostics) throw diagnosed(compiler, diagnostics)
  if (!compiled.result) throw new Error('Typst made no document and gave no reason')
  try {
    return compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: made })
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
