import { shuffled } from '#core/survey'
import { findSurveyWave, type StoredSurveyWave } from '#rim/storage'
import {
  answerInvitation,
  beginSurveyWave,
  drawForWave,
  inviteParticipants,
  makeSurveyWave,
  type ParticipantView,
  participantViews,
  takeReplacement,
} from '../waves/index.ts'
import { type madeUpLastWave, madeUpResponsible, own } from './last-wave.ts'
import { as, type Stage } from './stage.ts'

/** What the wave of 2021 is made with: the form, the days and the sizes of the report's second chapter. */
export const facts = {
  instrument: 'brukertilfredshet@2021.1',
  year: 2021,
  opensOn: '2021-02-01',
  closesOn: '2021-03-31',
  /** How many of those invited came in place of another. */
  replacements: 5,
} as const

/** Reasons that the report gives for declining, and others like them. */
export const reasons = [
  'Vi har gjennomført egen brukerundersøkelse på bedrekommune.no.',
  'Vi har ikke kapasitet til å gjennomføre dette nå.',
  'Pandemien gjør at vi møter få brukere ansikt til ansikt.',
  'Vi er midt i en omorganisering av tjenestene.',
  'Vi har for få brukere til at svarene blir anonyme.',
]

/**
 * Makes the wave and draws its municipalities.
 *
 * @param lastWave absent: those of 2019 that the house knows.
 */
export async function makeWave(
  stage: Stage,
  lastWave?: ReturnType<typeof madeUpLastWave>,
): Promise<StoredSurveyWave> {
  const { desks, nora, seed, clock } = stage
  clock.moveTo('2020-11-02')
  const title = {
    nb: 'Brukertilfredshet 2021',
    nn: 'Brukartilfredsheit 2021',
    en: 'User satisfaction 2021',
  }
  return await as(stage, nora, async (work) => {
    const { instrument, year, opensOn, closesOn } = facts
    const wanted = { instrument, year, title, opensOn, closesOn }
    const rules = { refusalOffered: true, secondEntryShare: 0.1, errorLimit: 0.005 }
    const id = await makeSurveyWave(desks, work, { ...wanted, ...madeUpResponsible, ...rules })
    const wave = (await findSurveyWave(work, id))!
    await drawForWave(work, nora, wave, { seed, ...(lastWave && { lastWave }) })
    return wave
  })
}

/** Who takes part, and what became of the others. */
export interface PlayedSample {
  readonly taking: readonly ParticipantView[]
  readonly invited: number
  readonly declined: number
  readonly replacements: number
}

/** Everybody drawn, invited. */
export interface Invitations {
  /** Those who are invited, as they will answer: those of last time first. */
  readonly inOrder: readonly ParticipantView[]
  /** All of them as they are now. */
  views(): Promise<readonly ParticipantView[]>
  invite(participants: readonly string[]): Promise<unknown>
  /** Has a participant's own coordinator answer. */
  answer(participant: ParticipantView, says: 'accepted' | 'declined', reason: string): Promise<void>
}

/** Invites everybody drawn. */
export async function invitations(stage: Stage, wave: StoredSurveyWave): Promise<Invitations> {
  const { desks, nora, random, clock } = stage
  const views = () => as(stage, nora, (work) => participantViews(work, wave))
  const invite = (participants: readonly string[]) =>
    as(stage, nora, (work) => inviteParticipants(desks, work, wave, { participants, answerBy: '2020-12-18' }))
  const drawn = await views()
  clock.moveTo('2020-11-09')
  await invite(drawn.map(({ id }) => id))
  clock.moveTo('2020-11-30')
  const chance = random.fork('order of answers')
  const inOrder = shuffled(drawn, (limit) => chance.below(limit)).sort((a, b) => rank(a) - rank(b))
  return {
    inOrder: await invitedOf(inOrder, views),
    views,
    invite,
    answer: (participant, says, reason) => answer(stage, participant, says, reason),
  }
}

/**
 * Invites everybody drawn; some decline with a reason and some are replaced, the rest do not answer. As many take part as
 * are wanted, the trial login's own municipality among them.
 */
export async function answerInvitations(
  stage: Stage,
  wave: StoredSurveyWave,
  wanted: number,
): Promise<PlayedSample> {
  const { nora, random } = stage
  const { inOrder, views, invite, answer } = await invitations(stage, wave)
  const chance = random.fork('answers')
  const replaced = Math.min(facts.replacements, Math.floor(wanted / 4))
  const taking: string[] = []
  const declined: ParticipantView[] = []
  const left = [...inOrder]
  const askUntil = async (enough: number): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) {
      const says = one.municipality !== own && chance.below(100) < 18 ? 'declined' : 'accepted'
      await answer(one, says, reasons[chance.below(reasons.length)]!)
      if (says === 'accepted') taking.push(one.id)
      else declined.push(one)
      if (taking.length >= enough) return
    }
  }
  await askUntil(wanted - replaced)
  let replacements = 0
  for (const one of declined) {
    if (taking.length >= wanted) break
    const found = (await views()).find(({ id }) => id === one.id)
    if (!found?.suggestion) continue
    const id = await as(stage, nora, (work) => takeReplacement(work, wave, found))
    await invite([id])
    const [invited] = (await views()).filter((view) => view.id === id)
    await answer(invited!, 'accepted', '')
    taking.push(id)
    replacements++
  }
  // where too few declined to be replaced, others who are drawn answer after all
  if (taking.length < wanted) await askUntil(wanted)
  const all = await views()
  return {
    taking: all.filter(({ id }) => taking.includes(id)),
    invited: all.filter(({ invitedAt }) => invitedAt !== null).length,
    declined: declined.length,
    replacements,
  }
}

const rank = ({ municipality, origin }: ParticipantView): number =>
  municipality === own ? 0 : origin === 'last-wave' ? 1 : 2

/** The same ones as they are after the invitation, in the same order. */
async function invitedOf(
  inOrder: readonly ParticipantView[],
  views: () => Promise<readonly ParticipantView[]>,
): Promise<readonly ParticipantView[]> {
  const now = new Map((await views()).map((one) => [one.id, one]))
  return inOrder.map(({ id }) => now.get(id)!)
}

async function answer(
  stage: Stage,
  participant: ParticipantView,
  says: 'accepted' | 'declined',
  reason: string,
): Promise<void> {
  const coordinator = await stage.coordinatorOf(participant.municipality, participant.name)
  await as(stage, coordinator, (work) =>
    answerInvitation(stage.desks, work, participant, {
      answer: says,
      reason: says === 'declined' ? reason : '',
    }),
  )
}

/** Opens the wave on its first day. */
export async function openWave(stage: Stage, wave: StoredSurveyWave): Promise<StoredSurveyWave> {
  stage.clock.moveTo(wave.opensOn)
  return await as(stage, stage.nora, async (work) => {
    await beginSurveyWave(stage.desks, work, wave)
    return (await findSurveyWave(work, wave.id))!
  })
}
