import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { ProblemError, problem } from '#core/foundation'
import { type DrawVerification, drawMunicipalities, type SurveyDraw, verifyDraw } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import { planOf } from '#rim/services'
import type { Call, Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { wholeNumber } from './numbers.ts'
import { readingFailure, writing } from './shared.ts'
import { drawCsv, drawText, verificationText } from './survey-text.ts'

const sample: Command = {
  name: 'survey sample',
  summary: {
    nb: 'trekker kommuner til brukerundersøkelsen fra et frø, til å gjøre om igjen',
    nn: 'trekkjer kommunar til brukarundersøkinga frå eit frø, til å gjere om att',
    en: 'draws municipalities for the user survey from a seed, to be repeated',
  },
  args: [],
  options: [
    {
      name: 'year',
      value: 'år',
      default: '2021',
      text: {
        nb: 'året kommuner og innbyggere er fra',
        nn: 'året kommunar og innbyggjarar er frå',
        en: 'the year of municipalities and populations',
      },
    },
    {
      name: 'seed',
      value: 'tekst',
      text: {
        nb: 'frøet; samme frø og plan gir samme trekking',
        nn: 'frøet; same frø og plan gir same trekking',
        en: 'the seed; the same seed and plan give the same draw',
      },
    },
    {
      name: 'share',
      value: 'andel',
      default: '0.3343',
      text: {
        nb: 'hvor mye av landet som inviteres (119 av 356 i 2021)',
        nn: 'kor mykje av landet som blir invitert (119 av 356 i 2021)',
        en: 'how much of the country is invited (119 of 356 in 2021)',
      },
    },
    {
      name: 'small-raise',
      value: 'andel',
      default: '0.3',
      text: {
        nb: 'hvor mange flere små kommuner i hver region',
        nn: 'kor mange fleire små kommunar i kvar region',
        en: 'how many more small municipalities in each region',
      },
    },
    {
      name: 'last-wave',
      value: 'fil|koder',
      text: {
        nb: 'hvem som var med sist: numre med komma, eller en fil med numre',
        nn: 'kven som var med sist: nummer med komma, eller ei fil med nummer',
        en: 'who took part last: numbers by comma, or a file of numbers',
      },
    },
    {
      name: 'last-year',
      value: 'år',
      text: {
        nb: 'året numrene til dem som var med sist, er fra (uten: to år før)',
        nn: 'året numra til dei som var med sist, er frå (utan: to år før)',
        en: 'the year of those numbers (without: two years before)',
      },
    },
    {
      name: 'districts',
      value: 'antall',
      default: '7',
      text: {
        nb: 'bydeler som spørres i Oslo hvis ingen var med sist',
        nn: 'bydelar som blir spurde i Oslo om ingen var med sist',
        en: 'city districts asked in Oslo where none took part last',
      },
    },
    {
      name: 'out',
      value: 'fil',
      text: {
        nb: 'skriv hele trekkingen til en CSV-fil',
        nn: 'skriv heile trekkinga til ei CSV-fil',
        en: 'write the whole draw to a CSV file',
      },
    },
  ],
  examples: [
    'lyttepost survey sample --year 2021 --seed "Oslo 1. november 2020"',
    'lyttepost survey sample --seed 7 --last-wave 1103,1201,030103 --last-year 2019 --json > trekking.json',
  ],
  async run(call) {
    const seed = call.option('seed')
    if (seed === undefined) {
      throw new ProblemError(
        problem(cliProblems.lackingArgument, { command: 'survey sample', argument: '--seed' }),
      )
    }
    const year = wholeNumber(call, 'year', 2017, 2100)!
    const codes = lastWave(call)
    const territory = loadTerritory()
    const plan = planOf(year, {
      share: shareOf(call, 'share'),
      smallRaise: shareOf(call, 'small-raise'),
      districts: wholeNumber(call, 'districts', 1, 15)!,
      lastWave: codes && { year: wholeNumber(call, 'last-year', 2017, 2100) ?? year - 2, codes },
    })
    const draw = drawMunicipalities(territory, plan, seed)
    const path = call.option('out')
    if (path !== undefined) await writing(path, () => writeFileSync(path, drawCsv(draw, territory)))
    call.terminal.out(call.json ? JSON.stringify(draw, null, 1) : drawText(draw, territory, call.language))
    return 0
  },
}

const verify: Command = {
  name: 'survey verify-draw',
  summary: {
    nb: 'gjør en trekking om igjen fra frø og plan, og sammenlikner',
    nn: 'gjer ei trekking om att frå frø og plan, og samanliknar',
    en: 'makes a draw again from its seed and plan, and compares',
  },
  args: [
    {
      name: 'fil',
      required: true,
      text: {
        nb: 'trekkingen som JSON, fra «survey sample --json» eller fra siden',
        nn: 'trekkinga som JSON, frå «survey sample --json» eller frå sida',
        en: 'the draw as JSON, of "survey sample --json" or from the page',
      },
    },
  ],
  options: [],
  examples: ['lyttepost survey verify-draw trekking.json'],
  async run(call) {
    const path = call.args[0]!
    const found = verified(path)
    call.terminal.out(call.json ? JSON.stringify(found, null, 1) : verificationText(found, call.language))
    return found.same ? 0 : 4
  },
}

export const surveyCommands: readonly Command[] = [sample, verify]

/** Reads a draw from a file and makes it again. What is not a draw is told as a file that cannot be read. */
function verified(path: string): DrawVerification {
  try {
    const draw = JSON.parse(readFileSync(path, 'utf8')) as SurveyDraw
    return verifyDraw(loadTerritory(), draw)
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) {
      throw new ProblemError(problem(cliProblems.fileNotRead, { path }))
    }
    throw readingFailure(path, cause)
  }
}

/** A share given as 0.33 or 0,33. */
function shareOf(call: Call, option: string): number {
  const value = call.option(option)!
  const share = Number(value.replace(',', '.'))
  if (!/^\d+([.,]\d+)?$/.test(value) || share > 1) {
    throw new ProblemError(problem(cliProblems.badValue, { value, option: `--${option}`, allowed: '0–1' }))
  }
  return share
}

/** The numbers of those who took part last: given, or the first column of a file. */
function lastWave(call: Call): readonly string[] | null {
  const given = call.option('last-wave')
  if (given === undefined) return null
  const text = existsSync(given) ? readFileSync(given, 'utf8') : given
  return text.match(/(?<![0-9])([0-9]{6}|[0-9]{4})(?![0-9])/g) ?? []
}
