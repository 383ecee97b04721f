import type { ReportModel } from '#core/reports'
import { formatOf, mediaTypes } from '#rim/writers'
import type { Desks } from './house/desks.ts'

/** The formats of a report that is made when it is asked for. */
export const reportFormats = ['pdf', 'pptx', 'xlsx', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** A file's name with its written form: the two are often kept in one folder. */
export const namedIn = (name: string, language: 'nb' | 'nn'): string =>
  name.replace(/(\.[a-z]+)$/, `-${language}$1`)

/** One of a report's models as a file. @throws RangeError where the desks write no files. */
export async function reportFile(
  { writeReports }: Pick<Desks, 'writeReports'>,
  models: readonly ReportModel[],
  format: ReportFormat,
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }> {
  const model = models.find(({ edition }) => formatOf[edition] === format)!
  if (!writeReports) throw new RangeError('no files are written here')
  const [written] = await writeReports([model])
  return { ...written!, type: mediaTypes[format] }
}
