import { ProblemError, problem } from '#core/foundation'
import type { ReadForm } from './draft.ts'
import { readFhirForm } from './fhir.ts'
import { formImportProblems as kinds } from './problems.ts'
import { readXlsForm } from './xlsform.ts'

/** A larger file is no form. */
const largest = 32 * 1024 * 1024

/**
 * Reads a form made by another program: an XLSForm workbook, or a FHIR R4 Questionnaire in JSON. Which of them is told by the
 * file's first bytes, not by its name.
 *
 * @throws problems 2130 and 2131, and those of a damaged workbook.
 */
export function readForm(bytes: Uint8Array): ReadForm {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isPackage) return readXlsForm(bytes)
  return readFhirForm(bytes.length > largest ? null : json(bytes))
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError(problem(kinds.notQuestionnaire))
  }
}
