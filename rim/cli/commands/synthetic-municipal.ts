import { basename, dirname } from 'node:path'
import { syntheticMunicipalSurvey } from '#core/synthetic'
import { loadTerritory } from '#rim/assets'
import { surveyAnswersCsv } from '#rim/exports'
import { placeFiles } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { municipalForm } from './municipal-survey.ts'
import { writing } from './shared.ts'

/** Writes made-up answers of municipalities as CSV, and beside them who was asked. */
export async function writeMunicipalSurvey(call: Call): Promise<ExitCode> {
  const { terminal, language } = call
  const path = call.option('out') ?? 'svar-kommuner.csv'
  const instrument = municipalForm('kommuneundersokelse')
  const { asked, answers } = syntheticMunicipalSurvey(instrument, loadTerritory())
  const rows = answers.map((one) => ({ ...one, channel: 'web' as const, service: null }))
  const askedName = `${basename(path).replace(/\.csv$/, '')}-spurt.csv`
  const files = [
    { name: basename(path), bytes: Buffer.from([...surveyAnswersCsv(instrument, rows, 'machine')].join('')) },
    { name: askedName, bytes: Buffer.from(['kommunenr', ...asked, ''].join('\n')) },
  ]
  const paths = await writing(path, () => placeFiles(dirname(path), files))
  const told = {
    nb: `${answers.length} syntetiske svar fra ${asked.length} kommuner som ble spurt`,
    nn: `${answers.length} syntetiske svar frå ${asked.length} kommunar som vart spurde`,
    en: `${answers.length} synthetic answers of ${asked.length} municipalities that were asked`,
  }[language]
  terminal.out(
    call.json
      ? JSON.stringify({ paths, answers: answers.length, asked: asked.length })
      : `${paths.join('\n')}\n${told}`,
  )
  return 0
}
