import { describe, expect, it } from 'vitest'
import { checkInstrument, parseInstrument } from '#core/instruments'
import { formExportProblems, instrumentFhir } from '#rim/exports'
import { readFhirForm } from './fhir.ts'
import { formImportProblems } from './problems.ts'
import { publishedForms, withoutLosses } from './test-forms.ts'

const reread = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a form as a FHIR Questionnaire', () => {
  it.each(publishedForms.map((form) => [form.id, form] as const))(
    '%s comes back as it was but for its listed losses, and passes the check',
    (_id, form) => {
      const { file, losses } = instrumentFhir(form)
      const { draft, problems } = readFhirForm(reread(file))
      expect(problems).toEqual([])
      const back = parseInstrument(draft)
      const source = `FHIR R4 Questionnaire urn:lyttepost:questionnaire:${form.family}|${form.version}`
      expect(back).toEqual(withoutLosses(form, source, { infoBecomesWarning: true }))
      expect(checkInstrument(back).filter(({ severity }) => severity === 'error')).toEqual([])
      const told = (number: number) => losses.filter((loss) => loss.number === number)
      expect(told(formExportProblems.severityLost.number)).toHaveLength(
        form.rules.filter(({ severity }) => severity === 'info').length,
      )
      expect(told(formExportProblems.inclusionLost.number)).toHaveLength(form.inclusion.length)
      expect(told(formExportProblems.mappingLost.number)).toHaveLength(form.mapping ? 1 : 0)
      expect(told(formExportProblems.ruleLost.number)).toEqual([])
      expect(told(formExportProblems.conditionLost.number)).toEqual([])
    },
  )
})
void formImportProblems
