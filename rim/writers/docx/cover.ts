import type { ReportModel } from '#core/reports'
import { placeOf } from '../headings.ts'
import { paragraph, run } from './xml.ts'

/** The first page: whose report it is, title, the mark of made-up data, facts. */
export function coverXml(model: ReportModel): string {
  const facts = model.facts.map(({ label, value }) =>
    paragraph('CoverFact', `${run(`${label}: `, { bold: true })}${run(value)}`),
  )
  return (
    paragraph('CoverPlace', run(placeOf(model))) +
    paragraph('Title', run(model.title)) +
    (model.subtitle === '' ? '' : paragraph('Subtitle', run(model.subtitle))) +
    (model.syntheticMark === null ? '' : paragraph('CoverMark', run(model.syntheticMark))) +
    facts.join('')
  )
}
