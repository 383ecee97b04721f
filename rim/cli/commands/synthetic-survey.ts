import { basename, dirname } from 'node:path'
import { type AgreementLine, surveyAgreement } from '#core/synthetic'
import { surveyAnswersCsv } from '#rim/exports'
import { placeFiles, trainingWave } from '#rim/services/files'
import type { Call, ExitCode } from '../command.ts'
import { writing } from './shared.ts'

/** The wave that the marks of a wave are against, by year. */
const beforeOf: Readonly<Record<string, string>> = { 2021: '2019' }

const agreementOf = (made: ReturnType<typeof trainingWave>): readonly AgreementLine[] => {
  const before = beforeOf[made.year]
  return surveyAgreement(made, before === undefined ? undefined : trainingWave(before))
}

/** Every printed figure of a wave of the survey beside the one counted from its training answers. */
export const surveyAgreementOf = (year: string): readonly AgreementLine[] => agreementOf(trainingWave(year))

/** Writes the training answers of a wave as CSV for programs, and tells how many printed figures differ. */
export async function writeSyntheticSurvey(call: Call, year: string): Promise<ExitCode> {
  const { terminal, language } = call
  const path = call.option('out') ?? `svar-${year}.csv`
  const started = terminal.seconds()
  const made = trainingWave(year)
  const { wave, instrument } = made
  const kinds = new Map(
    wave.plan.participants.flatMap(({ services }) => services.map(({ id, kind }) => [id, kind] as const)),
  )
  const rows = wave.respondents.map((one) => ({ ...one, service: kinds.get(one.service) ?? null }))
  const bytes = Buffer.from([...surveyAnswersCsv(instrument, rows, 'machine')].join(''))
  await writing(path, () => placeFiles(dirname(path), [{ name: basename(path), bytes }]))
  const lines = agreementOf(made)
  const differing = lines.filter(({ agrees }) => !agrees).length
  const seconds = Math.round((terminal.seconds() - started) * 10) / 10
  terminal.out(
    call.json
      ? JSON.stringify({ path, answers: rows.length, figures: lines.length, differing, seconds })
      : `${path}: ${said(language, rows.length, differing, lines.length)} (${String(seconds).replace('.', ',')} s)`,
  )
  return 0
}

const said = (language: Call['language'], answers: number, differing: number, figures: number): string =>
  ({
    nb: `${answers} syntetiske svar; ${differing} av ${figures} trykte tall er ulike`,
    nn: `${answers} syntetiske svar; ${differing} av ${figures} trykte tal er ulike`,
    en: `${answers} synthetic answers; ${differing} of ${figures} printed figures differ`,
  })[language]
