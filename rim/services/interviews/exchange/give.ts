import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { textIn, type WrittenForm } from '#core/foundation'
import {
  bookRows,
  codeBook,
  type ExchangeStudy,
  exported,
  type LeftOut,
  leftOutWords,
} from '#core/interviews'
import { codeBookCsv, codeBookMarkdown, codeBookXml, refiPackage } from '#rim/exports'
import { addStudyExport, type StoredStudy, type StudyExportForm, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { exchangeStudy } from './study.ts'

/** A file of a study, as it is taken out. */
export interface StudyFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The program's name, as the files tell who wrote them. */
export const program = 'Lyttepost'

const files = {
  archive: { ending: 'arkiv', extension: 'qdpx', type: 'application/zip' },
  share: { ending: 'deling', extension: 'qdpx', type: 'application/zip' },
  'code-book': { ending: 'kodebok', extension: 'qdc', type: 'application/xml' },
  table: { ending: 'kodebok', extension: 'csv', type: 'text/csv; charset=utf-8' },
  text: { ending: 'kodebok', extension: 'md', type: 'text/markdown; charset=utf-8' },
} as const satisfies Record<StudyExportForm, { ending: string; extension: string; type: string }>

/** A study as a file. `date`: when it is made, ISO 8601 in UTC. */
export function studyFile(
  study: ExchangeStudy,
  code: string,
  form: StudyExportForm,
  { language, date }: { readonly language: WrittenForm; readonly date: string },
): StudyFile {
  const { ending, extension, type } = files[form]
  return { name: `${code}-${ending}.${extension}`, type, bytes: contentOf() }

  function contentOf(): Uint8Array {
    const { project, name } = study
    switch (form) {
      case 'archive':
      case 'share':
        return refiPackage(exported(study, { kind: form, language, date, program }))
      case 'code-book':
        return Buffer.from(codeBookXml(codeBook(project, { language, program })))
      case 'table':
        return Buffer.from(codeBookCsv(bookRows(project), language))
      case 'text':
        return Buffer.from(codeBookMarkdown(bookRows(project), name, language))
    }
  }
}

/** What would be left out of a study's two packages, in words. */
export async function studyLeftOut(
  { keys, clock }: Desks,
  work: Work,
  study: StoredStudy,
  { staff, language }: { readonly staff: string; readonly language: WrittenForm },
): Promise<Readonly<Record<'archive' | 'share', readonly string[]>>> {
  const whole = await exchangeStudy(keys, work, study, staff)
  const left = (kind: 'archive' | 'share'): readonly LeftOut[] =>
    exported(whole, { kind, language, date: clock.now(), program }).leftOut
  return {
    archive: leftOutWords(left('archive'), language),
    share: leftOutWords(left('share'), language),
  }
}

/**
 * Takes a file out of a study, of what whoever asks may see, and remembers that it was taken and who is in it.
 *
 * @throws ProblemError 1940 for a code book where there is no code, 4561 where somebody in it has withdrawn meanwhile.
 */
export async function exportStudy(
  { keys, clock }: Desks,
  work: Work,
  study: StoredStudy,
  {
    staff,
    form,
    language,
  }: { readonly staff: string; readonly form: StudyExportForm; readonly language: WrittenForm },
): Promise<StudyFile> {
  const whole = await exchangeStudy(keys, work, study, staff)
  const title = textIn({ nb: study.titleNb, nn: study.titleNn }, language)
  const file = studyFile({ ...whole, name: title }, study.code, form, { language, date: clock.now() })
  await addStudyExport(work, {
    id: v7(),
    study: study.id,
    form,
    language,
    // a code book too: codes are named after what informants said
    interviews: whole.interviews.map(({ id }) => id),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    size: file.bytes.length,
    madeBy: staff,
  })
  return file
}
