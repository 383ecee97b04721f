import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createMetrics, type FigureMetrics } from '#core/figures'
import { assetPath, fontFile, fontFolder } from '#rim/assets'

/** A Typst compiler with the template and the font loaded. Make one for each thread and use it for many reports. */
export interface PdfContext {
  readonly compiler: NodeCompiler
  /** Text widths of the font that figures are drawn with. */
  readonly metrics: FigureMetrics
  /** The folder that the compiler may read: the template's. */
  readonly workspace: string
}

/** Loads the compiler and the fonts once (some 0.1 s); each thread needs its own. */
export function createPdfContext(): PdfContext {
  const workspace = assetPath('rim/writers/pdf/template')
  return {
    compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder()] }] }),
    metrics: createMetrics(fontFile('regular'), fontFile('semibold')),
    workspace,
  }
}
