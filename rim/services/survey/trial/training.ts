import { daysAfter } from '#core/foundation'
import { showCode } from '#core/survey'
import type { StoredSurveyWave } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { makeSurveyOrders, type PaperWorkshop } from '../paper-forms/index.ts'
import { playedPeople } from './people.ts'
import { answered, answerTraining, receiveTraining } from './training-answers.ts'
import { openCode, trainingCodes } from './training-codes.ts'
import { orderPaper, type TrainingPlace, trainingPlace } from './training-place.ts'
import { type TrainingStage, trainingWave } from './training-wave.ts'

/** How many codes are told at each start. */
const told = 3
/** How many codes are tried for that. */
const mostTried = 100

/**
 * Fills a training house with a survey that is open, through the same doors as in earnest: drawn, the training municipality
 * in it with two services, cards and paper forms ordered, some answers and envelopes. What is there already is left as it
 * is, so that it may be done at each start; a house that has waves of its own is left alone.
 *
 * @param issuer of the trial login that the house was filled with.
 * @returns codes that anybody can answer under, the same at each start until they are used; none where there is no such survey.
 */
export async function fillTrainingSurvey(
  desks: Desks,
  issuer: string,
  workshop: Pick<PaperWorkshop, 'print' | 'closed'>,
): Promise<readonly string[]> {
  const stage: TrainingStage = {
    desks,
    day: (offset) => daysAfter(desks.clock.today(), offset),
    ...(await playedPeople(desks, issuer)),
  }
  const wave = await trainingWave(stage)
  const place = wave && (await madePlace(stage, wave, workshop))
  if (!place) return []
  const codeAt = await trainingCodes(desks, wave.id)
  await answerTraining(stage, wave, place, codeAt)
  if (!place.paperOrdered) {
    await receiveTraining(stage, wave, place)
    await orderPaper(stage, place)
  }
  return await unusedCodes(desks, { wave: wave.id, order: place.order.id }, codeAt)
}

/** The place when its cards are printed; they are printed here where they wait. Null where they could not be. */
async function madePlace(
  stage: TrainingStage,
  wave: StoredSurveyWave,
  workshop: Pick<PaperWorkshop, 'print' | 'closed'>,
): Promise<TrainingPlace | null> {
  const place = await trainingPlace(stage, wave)
  if (place?.order.state !== 'waiting') return place?.order.state === 'made' ? place : null
  await makeSurveyOrders(stage.desks, { workshop })
  const made = await trainingPlace(stage, wave)
  return made?.order.state === 'made' ? made : null
}

/** The first codes after those of the made-up answers that can be answered under. */
async function unusedCodes(
  desks: Desks,
  { wave, order }: { readonly wave: string; readonly order: string },
  codeAt: (place: number) => string,
): Promise<readonly string[]> {
  const unused: string[] = []
  for (let at = answered; unused.length < told && at < answered + mostTried; at++) {
    const code = codeAt(at)
    if (await openCode(desks, wave, { order, code })) unused.push(showCode(code))
  }
  return unused
}
