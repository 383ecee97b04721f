import { groupBy } from '#core/foundation'
import { type DayCount, toldCounts } from '#core/survey'
import { countHelped, findParticipantWave, listFinishedCounts, type Work } from '#rim/storage'

/**
 * What may be told of each participant's finished answers, of those that the desk may know about: see `toldCounts`. A
 * participant of which nothing is told is left out.
 *
 * @param today `YYYY-MM-DD`
 */
export async function answersOfWave(
  work: Work,
  wave: string,
  today: string,
): Promise<ReadonlyMap<string, readonly DayCount[]>> {
  const counts = groupBy(await listFinishedCounts(work, wave), ({ participant }) => participant)
  return new Map(
    [...counts]
      .map(([participant, own]) => [participant, toldCounts(own, today)] as const)
      .filter(([, told]) => told.length > 0),
  )
}

/** The same of one participant. */
export async function answersByDay(
  work: Work,
  participant: string,
  today: string,
): Promise<readonly DayCount[]> {
  const wave = await findParticipantWave(work, participant)
  return wave === null ? [] : ((await answersOfWave(work, wave, today)).get(participant) ?? [])
}

/**
 * How many of a wave's answers were given with help of somebody who is not a carer, of those that are out of the pools; in
 * whole fives downwards. For the nation alone: by participant it would be few.
 */
export async function helpedOfWave(
  work: Work,
  wave: string,
): Promise<{ readonly answers: number; readonly helped: number }> {
  const { answers, helped } = await countHelped(work, wave)
  return { answers: inFives(answers), helped: inFives(helped) }
}

const inFives = (count: number): number => count - (count % 5)
