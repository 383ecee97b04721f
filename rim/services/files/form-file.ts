import type { Problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { instrumentFhir, instrumentXlsForm } from '#rim/exports'

/** The formats that other programs read forms in. */
export const formFileFormats = ['fhir', 'xlsform'] as const
export type FormFileFormat = (typeof formFileFormats)[number]

/** A form as a file for other programs. */
export interface FormFile {
  readonly name: string
  /** A media type. */
  readonly type: string
  readonly bytes: Uint8Array
  /** What does not come along. */
  readonly losses: readonly Problem[]
}

const endings: Readonly<Record<FormFileFormat, string>> = {
  fhir: '.fhir.json',
  xlsform: '.xlsform.xlsx',
}

/**
 * Writes a form for other programs: a FHIR R4 Questionnaire as JSON, or an XLSForm workbook.
 *
 * @example formFile(form, 'fhir').name // 'brukerplan@2020.1.fhir.json'
 */
export function formFile(form: Instrument, format: FormFileFormat): FormFile {
  const name = `${form.id}${endings[format]}`
  if (format === 'xlsform') {
    const { file, losses } = instrumentXlsForm(form)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { name, type, bytes: file, losses }
  }
  const { file, losses } = instrumentFhir(form)
  const bytes = Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8')
  return { name, type: 'application/fhir+json', bytes, losses }
}
