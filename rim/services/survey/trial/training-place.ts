import {
  findSurveyTaking,
  listSurveyOrders,
  listSurveyServices,
  listTakingsOf,
  type StoredSurveyOrder,
  type StoredSurveyService,
  type StoredSurveyWave,
  type Work,
} from '#rim/storage'
import { noteDays, orderForms, recruitService } from '../field-work/index.ts'
import { answerInvitation, participantViews } from '../waves/index.ts'
import { own } from './last-wave.ts'
import { as, workdays } from './stage.ts'
import type { TrainingStage } from './training-wave.ts'

/** The services of the training municipality: one hands out cards with codes for the web, the other paper forms. */
const wanted = {
  cards: { name: 'Oppfølgingstjenesten', kind: 'substance_service', copies: 30 },
  forms: { name: 'Rus og psykisk helse', kind: 'mental_health', copies: 20 },
} as const

/** The training municipality in the field work. */
export interface TrainingPlace {
  readonly participant: string
  readonly cards: StoredSurveyService
  readonly forms: StoredSurveyService
  /** The first order of cards. */
  readonly order: StoredSurveyOrder
  /** Whether paper forms are ordered. */
  readonly paperOrdered: boolean
}

/**
 * The training municipality as it takes part; where it has not answered it accepts, finds its services, orders cards and
 * has handed some out. Null where somebody has made it otherwise.
 */
export async function trainingPlace(
  stage: TrainingStage,
  wave: StoredSurveyWave,
): Promise<TrainingPlace | null> {
  const coordinator = await stage.coordinatorOf(own, 'Time')
  return await as(stage, coordinator, async (work) => {
    const taking = (await listTakingsOf(work, own)).find((one) => one.wave === wave.id)
    if (!taking) return null
    if (taking.answer === null) await takePart(stage, work, wave, coordinator.staff)
    const services = await listSurveyServices(work, taking.id)
    const orders = await listSurveyOrders(work, taking.id)
    const cards = services.find(({ name }) => name === wanted.cards.name)
    const forms = services.find(({ name }) => name === wanted.forms.name)
    const order = orders.findLast(({ service, paper }) => service === cards?.id && !paper)
    if (!cards || !forms || !order) return null
    const paperOrdered = orders.some(({ paper }) => paper)
    return { participant: taking.id, cards, forms, order, paperOrdered }
  })
}

async function takePart(
  stage: TrainingStage,
  work: Work,
  wave: StoredSurveyWave,
  staff: string | null,
): Promise<void> {
  const { desks, day } = stage
  const [invited] = await participantViews(work, wave, false)
  if (!invited) return
  await answerInvitation(desks, work, invited, { answer: 'accepted', reason: '' })
  const taking = (await findSurveyTaking(work, invited.id))!
  const recruit = ({ name, kind }: (typeof wanted)[keyof typeof wanted]) =>
    recruitService(desks, work, taking, {
      name,
      kind,
      state: 'joined',
      target: 20,
      contactName: '',
      contactEmail: '',
    })
  const [cards, forms] = [await recruit(wanted.cards), await recruit(wanted.forms)]
  // made here and not by the task: the answers and the codes that are told hang on it
  const order = { copies: wanted.cards.copies, language: 'nb', paper: false } as const
  await orderForms({}, work, cards, order, staff)
  const days = workdays(wave.opensOn, day(-1))
  const noted = days.flatMap((on, at) =>
    [cards, forms].map(({ id }, which) => ({
      service: id,
      day: on,
      noted: { handedOut: 1 + ((at + which) % 2), declined: (at + 2 * which) % 5 === 0 ? 1 : 0 },
    })),
  )
  await noteDays(desks, work, taking, noted)
}

/** Orders paper forms, which the task makes in a moment. */
export async function orderPaper(stage: TrainingStage, { forms }: TrainingPlace): Promise<void> {
  const coordinator = await stage.coordinatorOf(own, 'Time')
  const order = { copies: wanted.forms.copies, language: 'nb', paper: true } as const
  await as(stage, coordinator, (work) => orderForms(stage.desks, work, forms, order, coordinator.staff))
}
