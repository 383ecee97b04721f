import type { Language } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import {
  type AnnualRelease,
  annualTables,
  printedFigures,
  type SampleRelease,
  sampleTables,
} from '#core/reports'
import { type AgreementLine, agreement, computeFigures } from '#core/synthetic'
import { readJson } from '#rim/assets'
import { spreadsheetCsv } from '#rim/exports'

/** Every figure of the printed annual report for 2020 beside the one counted from a report round's registrations. */
export function publishedAgreement(country: CountryRound, language: Language = 'nb'): AgreementLine[] {
  const published = readJson('core/synthetic/data/published-2020.json')
  return agreement(published, computeFigures(country), language === 'nn' ? 'nn' : 'nb')
}

/**
 * The annual report's own cells beside the printed figures: those that its tables and figures show. What the printed report
 * tells in its text alone, or what is withheld, is not among them.
 */
export function annualAgreement(
  release: AnnualRelease,
  sample: SampleRelease | null,
  language: Language = 'nb',
): AgreementLine[] {
  const published = readJson('core/synthetic/data/published-2020.json')
  const figures = printedFigures(release, annualTables(release), sample && sampleTables(sample))
  return agreement(published, figures, language === 'nn' ? 'nn' : 'nb').filter(
    ({ computed }) => computed !== null,
  )
}

/** The lines as CSV for a Norwegian Excel. */
export function agreementCsv(lines: readonly AgreementLine[]): string {
  const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
  const rows = lines.map((line) => [
    line.figure,
    line.where,
    line.unit,
    number(line.published),
    number(line.computed),
    line.agrees ? 'ja' : 'nei',
    line.whyNot ?? '',
  ])
  const head = ['Tall', 'Hvor i årsrapporten', 'Enhet', 'Trykt', 'Lyttepost', 'Likt', 'Hvorfor ikke']
  return spreadsheetCsv([head, ...rows])
}
