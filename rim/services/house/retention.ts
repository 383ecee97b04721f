import {
  expireAnnual,
  expireNumbers,
  expireOrders,
  expireReleases,
  expireRound,
  expireShared,
  forgetMessages,
  forgetSavedTables,
  forgetSignUps,
  forgetTraining,
  listMunicipalities,
  listParticipations,
  listRounds,
  type Scope,
  tidyAnswers,
  tidySessions,
  within,
} from '#rim/storage'
import type { Desks } from './desks.ts'

const house: Scope = { desk: 'house' }

/**
 * Deletes what is kept no longer, municipality by municipality, and destroys the rounds' keys; so too the training answers
 * of staff who have left, and what was written to staff and who came to the training days. Returns the number of registrations.
 */
export async function expireRounds(desks: Desks): Promise<number> {
  const today = desks.clock.today()
  const rounds = await within(desks.house, house, listRounds)
  let gone = 0
  for (const { id } of rounds.filter(({ retentionUntil }) => retentionUntil <= today)) {
    const taking = await within(desks.house, house, (work) => listParticipations(work, id))
    for (const { municipality } of taking) {
      gone += await within(desks.house, { desk: 'house', municipality }, (work) => expireRound(work, id))
      await within(desks.house, { desk: 'house', municipality }, (work) => expireNumbers(work, id))
      await within(desks.house, { desk: 'house', municipality }, (work) => expireReleases(work, id))
      await within(desks.house, { desk: 'house', municipality }, (work) => expireOrders(work, id))
      // without the key nobody can ever tell again who was registered, also from a backup of the rows
      await desks.keys.destroy('round', `${id}/${municipality}`)
      await desks.keys.destroy('block', `${id}/${municipality}`)
      await desks.keys.destroy('release', `${id}/${municipality}`)
    }
    await within(desks.house, house, (work) => expireShared(work, id))
    await within(desks.house, house, (work) => expireAnnual(work, id))
    await desks.keys.destroy('release', `${id}/NO`)
  }
  for (const { code } of await within(desks.house, house, listMunicipalities)) {
    await within(desks.house, { desk: 'house', municipality: code }, forgetTraining)
  }
  await within(desks.house, house, forgetMessages)
  await within(desks.house, house, forgetSignUps)
  await within(desks.house, house, forgetSavedTables)
  return gone
}

/** Removes sessions, logins and kept answers of a day ago. */
export async function tidy(desks: Desks): Promise<void> {
  const yesterday = new Date(Date.parse(desks.clock.now()) - 24 * 3600_000).toISOString()
  await within(desks.house, { desk: 'login' }, (work) => tidySessions(work, yesterday))
  await within(desks.house, house, (work) => tidyAnswers(work, yesterday))
}
