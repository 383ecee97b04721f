import { readFileSync } from 'node:fs'
import { type Instrument, type MultiQuestion, parseInstrument, questionsOf } from '#core/instruments'

/** A version of the form, as it is shipped. */
export const formOf = (version: string): Instrument =>
  parseInstrument(JSON.parse(readFileSync(`core/instruments/data/brukerplan/${version}.json`, 'utf8')))

export const form = formOf('2020.1')

export function multi(code: string): MultiQuestion {
  const question = questionsOf(form).find((one) => one.code === code)
  if (question?.type !== 'multi') throw new Error(code)
  return question
}
