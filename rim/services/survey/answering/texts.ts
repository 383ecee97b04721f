import { randomInt } from 'node:crypto'
import { type Answers, type Instrument, questionsOf } from '#core/instruments'
import { shuffled } from '#core/survey'
import { listWrittenTexts, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { derived, textKey } from './keys.ts'
import { openFixed, sealFixed } from './sealing.ts'

/** A text that somebody wrote, of an answer that is out of its pool. */
export interface WrittenText {
  /** Null: an answer that came out without its participant. */
  readonly participant: string | null
  readonly text: string
}

/** What was chosen or counted, and what was written. */
export interface Divided {
  readonly answers: Answers
  readonly texts: Answers
}

/** Divides answers: what was written is kept apart, since it could tell which service the answer came from, or who wrote it. */
export function divided(instrument: Instrument, answers: Answers): Divided {
  const written = new Set(
    questionsOf(instrument)
      .filter(({ type }) => type === 'text')
      .map(({ code }) => code),
  )
  const part = (apart: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([code]) => written.has(code) === apart))
  return { answers: part(false), texts: part(true) }
}

/** Seals what was written in the answers of a wave; always of the same length. */
export async function textSealer(
  desks: Pick<Desks, 'keys'>,
  wave: string,
): Promise<(texts: Answers) => Buffer> {
  const key = derived(await textKey(desks, wave), 'texts')
  return (texts) => sealFixed(key, texts, wave)
}

/**
 * The texts written for a question, in random order, without anything else of the answers. In the database they lie sealed
 * beside the answers, so they are read here and not by a query.
 */
export async function writtenTexts(
  desks: Desks,
  wave: string,
  question: string,
): Promise<readonly WrittenText[]> {
  const stored = await within(desks.house, { desk: 'house' }, (work) => listWrittenTexts(work, wave))
  if (stored.length === 0) return []
  const key = derived(await textKey(desks, wave), 'texts')
  const written = stored.flatMap(({ participant, texts }): WrittenText[] => {
    const text = (openFixed(key, texts, wave) as Answers)[question]
    return typeof text === 'string' && text !== '' ? [{ participant, text }] : []
  })
  return shuffled(written, (limit) => randomInt(limit))
}
