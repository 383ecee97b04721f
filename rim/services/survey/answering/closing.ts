import { randomInt } from 'node:crypto'
import { isMissing } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { type ClosingGroup, closingGroups, shuffled } from '#core/survey'
import {
  type ClosingAnswer,
  closeStoredWave,
  holdAnswering,
  listAnsweringWaves,
  readPool,
  type StoredPooled,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { type Mixer, mixerOf } from './mixing.ts'
import type { ClosedAnswers } from './types.ts'

/**
 * Closes a wave for good, in one transaction: what waits in its pools comes out in groups of five or more, drafts and codes
 * are gone, all answers are written down anew in the order of their random ids, and the wave's key is deleted. There is no
 * way back.
 *
 * @param staff who closes it, for the log: a national coordinator, which the caller has made sure of.
 * @throws problem 4099 where the wave is not open.
 */
export async function closeWave(desks: Desks, wave: string, staff: string): Promise<ClosedAnswers> {
  const scope = { desk: 'house', staff, role: 'national-coordinator' } as const
  const closed = await within(desks.house, scope, (work) => closeWithin(desks, work, wave))
  // the row is gone; this makes the program forget it too
  await desks.keys.destroy('survey', wave)
  return closed
}

async function closeWithin(desks: Desks, work: Work, wave: string): Promise<ClosedAnswers> {
  await holdAnswering(work)
  const known = (await listAnsweringWaves(work)).find(({ id }) => id === wave)
  const pooled = known ? await readPool(work, wave) : []
  const { groups, lost } = closingGroups(pooled.map((one) => ({ ...one, sizeClass: one.size_class })))
  const out = known && groups.length > 0 ? outOf(groups, await mixerOf(desks, known)) : []
  const drafts = await closeStoredWave(
    work,
    wave,
    pooled.map(({ id }) => id),
    shuffled(out, (limit) => randomInt(limit)),
    lost.length,
  )
  return {
    answers: out.filter(({ participant }) => participant !== null).length,
    withoutParticipant: out.filter(({ participant }) => participant === null).length,
    lost: lost.length,
    drafts,
  }
}

type Waiting = StoredPooled & { readonly sizeClass: string }

function outOf(groups: readonly ClosingGroup<Waiting>[], mixer: Mixer): readonly ClosingAnswer[] {
  return groups.flatMap(({ participant, channel, language, members }, group) =>
    members.map((one) => {
      const { helped, answers } = mixer.open(one)
      // only the web offers a refusal: where the channel is not told, neither is that
      const told = channel === null ? withoutRefusals(answers) : answers
      return { group, participant, channel, language, ...mixer.out({ helped, answers: told }) }
    }),
  )
}

const withoutRefusals = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !(isMissing(answer) && answer.missing === 'refused')),
  )
