import { v7 } from 'uuid'
import { surveyRespondents } from '#core/synthetic'
import { addEnvelopes, listEnvelopes, type StoredSurveyWave } from '#rim/storage'
import { finishAnswering, mixPools, saveAnswering } from '../answering/index.ts'
import { as, workdays } from './stage.ts'
import { openCode } from './training-codes.ts'
import type { TrainingPlace } from './training-place.ts'
import type { TrainingStage } from './training-wave.ts'

/** How many have answered on the web: enough that some come out of the pool. */
export const answered = 14

/** The made-up answers, each under the next of the codes; those that are given already are left. */
export async function answerTraining(
  stage: TrainingStage,
  wave: StoredSurveyWave,
  place: TrainingPlace,
  codeAt: (place: number) => string,
): Promise<void> {
  const { desks, day } = stage
  const { participant, cards, order } = place
  // given one after the other: the last is given when all are
  if (!(await openCode(desks, wave.id, { order: order.id, code: codeAt(answered - 1) }))) return
  const respondents = surveyRespondents(
    desks.surveys.get(wave.instrument),
    {
      participants: [{ id: participant, answers: answered, services: [cards] }],
      web: answered,
      days: workdays(day(-21), day(-1)),
      refusalOffered: wave.refusalOffered,
    },
    'øving',
  )
  for (const [at, { answers, helped, day: on }] of respondents.entries()) {
    const code = codeAt(at)
    if (!(await openCode(desks, wave.id, { order: order.id, code }))) continue
    await saveAnswering(desks, code, { answers, mode: { channel: 'web', helped }, language: 'nb' })
    await finishAnswering(desks, code, on)
  }
  await mixPools(desks)
}

/** Envelopes that have come in with paper forms, where none have; each still waits to be opened and entered. */
export async function receiveTraining(
  stage: TrainingStage,
  wave: StoredSurveyWave,
  { participant, forms }: TrainingPlace,
): Promise<void> {
  await as(stage, stage.siri, async (work) => {
    if ((await listEnvelopes(work, wave.id)).length > 0) return
    for (const [offset, received, empty] of [
      [-9, 5, 0],
      [-2, 4, 1],
    ] as const) {
      await addEnvelopes(work, {
        id: v7(),
        wave: wave.id,
        participant,
        service: forms.id,
        day: stage.day(offset),
        received,
        empty,
        unusable: 0,
        reason: '',
      })
    }
  })
}
