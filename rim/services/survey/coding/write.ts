import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { cannotCode } from '#core/survey'
import {
  addServiceCodings,
  type CodingWave,
  changeServiceCodings,
  closeServiceCoding,
  listServiceCodings,
  removeServiceCodings,
  setTextMask,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { choicesOfWave, codingDesk } from './desk.ts'
import { codingProblems } from './problems.ts'

/** Texts of one participant, by their hashes. */
export interface CodedTexts {
  readonly participant: string | null
  readonly texts: readonly string[]
}

const hashOf = (text: string): Buffer => Buffer.from(text, 'base64url')

function demandCode(desks: Pick<Desks, 'surveys'>, wave: CodingWave, code: string): void {
  if (code === cannotCode || choicesOfWave(desks, wave).some((choice) => choice.code === code)) return
  throw new ProblemError(problem(codingProblems.unknownCode, { code }))
}

/** Codes texts. Problems 4460, 4051 where somebody was quicker, 4485, 4486. */
export async function codeTexts(
  desks: Pick<Desks, 'surveys'>,
  work: Work,
  wave: CodingWave,
  coded: CodedTexts & { readonly code: string; readonly second: boolean; readonly staff: string },
): Promise<void> {
  const { participant, texts, code, second, staff } = coded
  demandCode(desks, wave, code)
  await addServiceCodings(work, wave.id, {
    texts: texts.map((text) => ({ id: v7(), participant, hash: hashOf(text) })),
    code,
    second,
    staff,
  })
}

/** The codings of texts by whoever coded them first, or second. */
async function codingsOf(
  work: Work,
  wave: CodingWave,
  { participant, texts }: CodedTexts,
  second = false,
): Promise<readonly string[]> {
  const wanted = new Set(texts)
  return (await listServiceCodings(work, wave.id))
    .filter((one) => one.participant === participant && one.second === second)
    .filter(({ hash }) => wanted.has(hash.toString('base64url')))
    .map(({ id }) => id)
}

/** Codes texts anew, with a reason. Problems 4460, 4462, 4485. */
export async function recodeTexts(
  desks: Pick<Desks, 'surveys'>,
  work: Work,
  wave: CodingWave,
  changed: CodedTexts & { readonly code: string; readonly reason: string; readonly staff: string },
): Promise<void> {
  const { code, reason, staff } = changed
  demandCode(desks, wave, code)
  const ids = await codingsOf(work, wave, changed)
  if (ids.length === 0) throw new ProblemError(problem(codingProblems.notCodedHere))
  await changeServiceCodings(work, wave.id, { ids, code, reason, staff })
}

/** Takes back what one has just coded. Problems 4485 and 4487. */
export async function uncodeTexts(
  work: Work,
  wave: CodingWave,
  taken: CodedTexts & { readonly second: boolean },
): Promise<void> {
  const ids = await codingsOf(work, wave, taken, taken.second)
  if (ids.length === 0) throw new ProblemError(problem(codingProblems.notCodedHere))
  await removeServiceCodings(work, wave.id, ids)
}

/** Takes words out of a text that name a person: nobody is shown them afterwards. Problem 4485. */
export async function maskText(
  work: Work,
  wave: CodingWave,
  masked: {
    readonly participant: string | null
    readonly text: string
    readonly words: readonly number[]
    readonly staff: string
  },
): Promise<void> {
  const { participant, text, words, staff } = masked
  await setTextMask(work, wave.id, { id: v7(), participant, hash: hashOf(text), words, staff })
}

/** Ends the coding. Problem 4461 where something is left, 4488 where the wave is not closed. */
export async function closeCoding(desks: Desks, work: Work, wave: CodingWave, staff: string): Promise<void> {
  const { groups } = await codingDesk(desks, work, wave, staff)
  const left = groups.filter(({ task }) => task === 'first').reduce((sum, { open }) => sum + open.length, 0)
  if (left > 0) throw new ProblemError(problem(codingProblems.textsLeft, { count: left }))
  const texts = groups.reduce((sum, group) => sum + group.texts.length, 0)
  await closeServiceCoding(work, wave.id, { texts, staff })
}
