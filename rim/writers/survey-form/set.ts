import { join } from 'node:path'
import type { PdfContext } from '../pdf/index.ts'
import { typeset } from '../pdf/typeset.ts'

/** Files that a template reads, by name. */
export type TemplateFiles = Readonly<Record<string, string | Uint8Array>>

/** Does something with a template and its files, which are gone afterwards. */
function withFiles<T>({ compiler, workspace }: PdfContext, files: TemplateFiles, act: () => T): T {
  compiler.resetShadow()
  for (const [name, content] of Object.entries(files))
    compiler.mapShadow(join(workspace, name), Buffer.from(content))
  try {
    return act()
  } finally {
    compiler.resetShadow()
    compiler.evictCache(1)
  }
}

/** Year, month and day of an ISO date, as templates take it. */
export const dateParts = (made: string): readonly number[] => made.split('-').map(Number)

/** Sets a template as PDF/UA-1. */
export const setAccessible = (
  context: PdfContext,
  template: string,
  files: TemplateFiles,
  made: string,
): Uint8Array =>
  withFiles(context, files, () =>
    typeset(context.compiler, join(context.workspace, template), Date.parse(made) / 1000),
  )

/**
 * Sets a template that places pages of other PDFs: tagged, but not PDF/UA-1, which Typst does not make of placed pages.
 *
 * @throws an Error where Typst has anything to say, warnings included.
 */
export const setPlaced = (
  context: PdfContext,
  template: string,
  files: TemplateFiles,
  made: string,
): Uint8Array =>
  withFiles(context, files, () => {
    const { compiler, workspace } = context
    const compiled = compiler.compile({ mainFilePath: join(workspace, template), resetRead: true })
    const diagnostics = compiled.takeDiagnostics() ?? compiled.takeWarnings()
    if (diagnostics) {
      const told = compiler.fetchDiagnostics(diagnostics).map((one) => JSON.stringify(one))
      throw new Error(`The PDF could not be made without faults:\n${told.join('\n')}`)
    }
    if (!compiled.result) throw new Error('Typst made no document and gave no reason')
    return compiler.pdf(compiled.result, { creationTimestamp: Date.parse(made) / 1000 })
  })

/** What a template tells under a label. */
export const told = (
  context: PdfContext,
  template: string,
  files: TemplateFiles,
  label: string,
): readonly unknown[] =>
  withFiles(context, files, () => {
    const mainFilePath = join(context.workspace, template)
    return context.compiler.query(
      { mainFilePath },
      { selector: `<${label}>`, field: 'value' },
    ) as readonly unknown[]
  })
