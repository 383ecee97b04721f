import { type AgreementLine, calibratedYears } from '#core/synthetic'
import { publishedAgreement } from '#rim/services/files'
import type { Command } from '../command.ts'
import { countryFor, dataOptions } from './shared.ts'
import { surveyAgreementOf } from './synthetic-survey.ts'

export const agreementCommand: Command = {
  name: 'agreement',
  summary: {
    nb: 'setter de trykte tallene for 2020 ved siden av de som regnes ut',
    nn: 'set dei trykte tala for 2020 ved sida av dei som blir rekna ut',
    en: 'puts the printed figures of 2020 beside the computed ones',
  },
  args: [],
  options: [
    ...dataOptions.filter((option) => option.name === 'data' || option.name === 'round'),
    {
      name: 'survey',
      value: 'år',
      allowed: calibratedYears.map(String),
      text: {
        nb: 'opplæringssvarene fra brukerundersøkelsen dette året i stedet for kartleggingen',
        nn: 'opplæringssvara frå brukarundersøkinga dette året i staden for kartlegginga',
        en: 'the training answers of the user survey of this year instead of the mapping',
      },
    },
  ],
  examples: [
    'lyttepost agreement',
    'lyttepost agreement --json > samsvar.json',
    'lyttepost agreement --survey 2021',
  ],
  async run(call) {
    const { terminal, json, language } = call
    const survey = call.option('survey')
    const lines =
      survey === undefined ? publishedAgreement(countryFor(call), language) : surveyAgreementOf(survey)
    if (json) terminal.out(JSON.stringify({ agree: agreeing(lines), of: lines.length, lines }, null, 1))
    else {
      for (const line of lines) terminal.out(agreementText(line))
      terminal.out(summary(lines, language))
    }
    return lines.every((line) => line.agrees || line.whyNot !== undefined) ? 0 : 4
  },
}

const agreeing = (lines: readonly AgreementLine[]): number => lines.filter((line) => line.agrees).length

/** One figure on a line: agreement, name, printed, computed, and why not. */
export function agreementText(line: AgreementLine): string {
  const number = (value: number | null): string => (value === null ? '–' : String(value).replace('.', ','))
  const mark = line.agrees ? '=' : '≠'
  const head = `${mark} ${line.figure.padEnd(52)} ${number(line.published).padStart(8)} ${number(line.computed).padStart(8)}`
  return line.agrees || line.whyNot === undefined ? head : `${head}  ${line.whyNot}`
}

/** "N of M published figures agree", in the user's language. */
export function summary(lines: readonly AgreementLine[], language: 'nb' | 'nn' | 'en'): string {
  const [n, m] = [agreeing(lines), lines.length]
  const known = lines.filter((line) => !line.agrees && line.whyNot !== undefined).length
  return {
    nb: `${n} av ${m} publiserte tall stemmer (${known} kan ikke stemme, fordi de trykte tallene motsier hverandre).`,
    nn: `${n} av ${m} publiserte tal stemmer (${known} kan ikkje stemme, fordi dei trykte tala motseier kvarandre).`,
    en: `${n} of ${m} published figures agree (${known} cannot, because the printed figures contradict each other).`,
  }[language]
}
