import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { assetPath, fontFile, fontFolder } from '#rim/assets'

/** A Typst compiler with the template and the font loaded. Make one for each thread and use it for many reports. */
export interface PdfContext {
  readonly compiler: NodeCompiler
  /** The folder that the compiler may read: the template's. */
  readonly workspace: string
}

/** Loads the compiler once (some 0.1 s); each thread needs its own. */
export function createPdfContext(): PdfContext {
  const workspace = assetPath('rim/writers/pdf/template')
  return { compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder()] }] }), workspace }
}
