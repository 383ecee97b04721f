import type { Actor } from '#core/access'
import type { Random } from '#core/foundation'
import { daysAfter } from '#core/foundation'
import { type Answers, choicesOf, type Instrument, questionsOf } from '#core/instruments'
import { batchSize, type PaperEntry } from '#core/survey'
import type { StoredSurveyWave } from '#rim/storage'
import { mixPools } from '../answering/index.ts'
import {
  advanceBatch,
  completePaper,
  type EntryRules,
  entryDesk,
  listBatchQuality,
  openPaper,
  settlePaper,
} from '../paper-entry/index.ts'
import type { Answering } from './answers.ts'
import { as, type Stage } from './stage.ts'

/** What became of the paper forms. */
export interface PlayedReception {
  readonly entered: number
  readonly twice: number
  readonly batches: number
  /** Batches that were entered twice whole, since too much differed. */
  readonly stopped: number
  readonly compared: number
  readonly differing: number
  readonly mixed: number
}

/** The batch whose clerk is tired: so many in a hundred of its forms have two wrong fields. */
const tired = { batch: 3, share: 70 }
/** How many in a hundred of the other forms have one wrong field. */
const slips = 7

/** Enters the paper forms one by one, batch by batch, with second entries by the other clerk. */
export async function enterPaper(
  stage: Stage,
  wave: StoredSurveyWave,
  paper: readonly Answering[],
): Promise<PlayedReception> {
  const { desks, siri, sigurd, random } = stage
  const form = desks.surveys.get(wave.instrument)
  const rules = {
    wave: wave.id,
    instrument: wave.instrument,
    share: wave.secondEntryShare,
    limit: wave.errorLimit,
  }
  const chance = random.fork('reception')
  const sum = { entered: 0, twice: 0, batches: 0, stopped: 0, mixed: 0 }
  for (let from = 0; from < paper.length; from += batchSize) {
    const batch = paper.slice(from, from + batchSize)
    const number = 1 + from / batchSize
    stage.clock.moveTo(dayOfEntry(batch, wave))
    const byCode = new Map(batch.map((one) => [one.code, one]))
    for (const [at, one] of batch.entries()) {
      const wrong = number === tired.batch ? tired.share : slips
      const fields = chance.below(100) < wrong ? (number === tired.batch ? 2 : 1) : 0
      await enter(stage, at % 2 === 0 ? siri : sigurd, wave, one, misread(chance, form, entryOf(one), fields))
      sum.entered++
    }
    const done = await finishBatch(stage, rules, number, byCode)
    sum.batches++
    sum.twice += done.twice
    if (done.stopped) sum.stopped++
    sum.mixed += (await mixPools(desks)).answers
    stage.tell('reception', 0.3 + (0.32 * (from + batch.length)) / paper.length)
  }
  const qualities = await as(stage, siri, (work) => listBatchQuality(work, wave.id))
  const compared = qualities.reduce((all, one) => all + one.compared, 0)
  const differing = qualities.reduce((all, one) => all + one.differing, 0)
  return { ...sum, compared, differing }
}

/** The last form of a batch came some days before it is entered. */
const dayOfEntry = (batch: readonly Answering[], { closesOn }: StoredSurveyWave): string => {
  const day = daysAfter(batch.at(-1)!.day, 3)
  return day > closesOn ? '2021-04-07' : day
}

/** What stands on the paper. A refusal is offered on the web alone. */
const entryOf = ({ answers, helped }: Answering): PaperEntry => ({ seen: answers, helped })

async function enter(
  { desks }: Stage,
  clerk: Actor,
  wave: StoredSurveyWave,
  { code }: Answering,
  entry: PaperEntry,
): Promise<void> {
  const who = { staff: clerk.staff! }
  const { turn, language } = await openPaper(desks, who, { wave: wave.id, typed: code, takeOver: true })
  await completePaper(desks, who, { wave: wave.id, code, turn, entry, language })
}

/** An entry with some fields read wrongly: the box beside. */
function misread(chance: Random, form: Instrument, entry: PaperEntry, fields: number): PaperEntry {
  const seen: Record<string, PaperEntry['seen'][string]> = { ...entry.seen }
  const scales = questionsOf(form).filter(
    (question) =>
      question.type === 'choice' && question.askedWhen === undefined && isLeaf(form, question.code),
  )
  for (let n = 0; n < fields; n++) {
    const question = scales[chance.below(scales.length)]!
    const codes = choicesOf(question).map(({ code }) => code)
    const at = codes.indexOf(String(seen[question.code]))
    seen[question.code] = codes[at <= 0 ? 1 : at - 1]!
  }
  return { ...entry, seen }
}

/** Whether no other question hangs on it: one slip is one wrong field. */
const isLeaf = (form: Instrument, code: string): boolean =>
  !questionsOf(form).some(({ askedWhen }) => JSON.stringify(askedWhen ?? null).includes(`"${code}"`))

/** Takes a batch through: the drawn forms are entered again, what differs is settled, and all are finished. */
async function finishBatch(
  stage: Stage,
  rules: EntryRules,
  number: number,
  byCode: ReadonlyMap<string, Answering>,
): Promise<{ readonly twice: number; readonly stopped: boolean }> {
  const { desks, siri } = stage
  let [twice, stopped] = [0, false]
  for (;;) {
    const step = await as(stage, siri, (work) => advanceBatch(desks, work, rules, number))
    if (step === null || step === 'released') return { twice, stopped }
    if (step === 'stopped') stopped = true
    twice += await enterAgain(stage, rules, number, byCode)
  }
}

async function enterAgain(
  stage: Stage,
  { wave }: EntryRules,
  number: number,
  byCode: ReadonlyMap<string, Answering>,
): Promise<number> {
  const { desks, siri, sigurd } = stage
  let again = 0
  for (const clerk of [siri, sigurd]) {
    const who = { staff: clerk.staff! }
    for (const { code, needs, mine } of await waitingFor(stage, wave, number, clerk)) {
      if (needs !== 'second' || mine) continue
      const { turn, language } = await openPaper(desks, who, { wave, typed: code, takeOver: true })
      await completePaper(desks, who, { wave, code, turn, entry: entryOf(byCode.get(code)!), language })
      again++
    }
  }
  const who = { staff: siri.staff! }
  for (const { code } of await waitingFor(stage, wave, number, siri)) {
    const { turn, differing } = await openPaper(desks, who, { wave, typed: code, takeOver: true })
    const truth: Answers = byCode.get(code)!.answers
    const looked = Object.fromEntries(differing.map((field) => [field, truth[field] ?? null]))
    await settlePaper(desks, who, { wave, code, turn, looked })
  }
  return again
}

async function waitingFor(stage: Stage, wave: string, number: number, clerk: Actor) {
  const { batches } = await as(stage, clerk, (work) =>
    entryDesk(stage.desks, work, wave, { staff: clerk.staff! }),
  )
  return batches.find((batch) => batch.number === number)?.waiting ?? []
}
