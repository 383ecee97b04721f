import { describe, expect, it } from 'vitest'
import { checkInstrument, parseInstrument } from '#core/instruments'
import { formExportProblems, instrumentXlsForm } from '#rim/exports'
import { publishedForms, withoutLosses } from './test-forms.ts'
import { readXlsForm } from './xlsform.ts'

describe('a form as an XLSForm workbook', () => {
  it.each(publishedForms.map((form) => [form.id, form] as const))(
    '%s comes back as it was but for its listed losses, and passes the check',
    (_id, form) => {
      const { file, losses } = instrumentXlsForm(form)
      const { draft, problems } = readXlsForm(file)
      expect(problems).toEqual([])
      const back = parseInstrument(draft)
      const source = `XLSForm ${form.family}|${form.version}`
      expect(back).toEqual(withoutLosses(form, source, { infoBecomesWarning: false }))
      expect(checkInstrument(back).filter(({ severity }) => severity === 'error')).toEqual([])
      const told = (number: number) => losses.filter((loss) => loss.number === number)
      expect(told(formExportProblems.ruleHoldsNothingBack.number)).toHaveLength(
        form.rules.filter(({ severity }) => severity === 'error').length,
      )
      expect(told(formExportProblems.ruleLost.number)).toEqual([])
      expect(told(formExportProblems.conditionLost.number)).toEqual([])
    },
  )
})
