import {
  answersByParticipant,
  type SurveyPlan,
  type SurveyRespondent,
  surveyRespondents,
} from '#core/synthetic'
import { findSurveyTaking, type StoredSurveyService, type StoredSurveyWave } from '#rim/storage'
import { orderForms, recruitService } from '../field-work/index.ts'
import type { ParticipantView } from '../waves/index.ts'
import { as, type Stage, workdays } from './stage.ts'

/** Names that services go by, by their kind; the kinds that hand out most stand first and come most often. */
const named: readonly (readonly [kind: string, names: readonly string[]])[] = [
  ['substance_service', ['Rustjenesten', 'Ruskonsulentene', 'Rusteamet', 'Oppfølgingstjenesten rus']],
  ['nav', ['NAV']],
  ['mental_health', ['Psykisk helse og rus', 'Psykisk helsetjeneste']],
  ['low_threshold', ['MO-senteret', 'Feltpleien']],
  ['housing_support', ['Boligoppfølgingen', 'Boteamet']],
  ['activity_centre', ['Aktivitetshuset', 'Dagsenteret']],
  ['outreach', ['FACT-teamet', 'Utekontakten']],
  ['home_nursing', ['Hjemmesykepleien']],
]

/** A service that takes part, and the language of its forms. */
interface JoinedService {
  readonly service: StoredSurveyService
  readonly participant: ParticipantView
  readonly language: 'nb' | 'nn'
}

/** A service with the order that its forms came from. */
export interface ServiceWithOrder extends JoinedService {
  readonly order: string
  readonly copies: number
}

/** Who hands out forms, and who will answer where. */
export interface PlayedServices {
  readonly services: readonly ServiceWithOrder[]
  /** Who will answer. */
  readonly respondents: readonly SurveyRespondent[]
  /** How many services were asked. */
  readonly asked: number
}

/** Has each participant recruit services, more in larger ones, and order forms for them: more than will be filled in. */
export async function recruitServices(
  stage: Stage,
  wave: StoredSurveyWave,
  taking: readonly ParticipantView[],
  wanted: { readonly answers: number; readonly web: number },
): Promise<PlayedServices> {
  const { desks, clock, random, seed } = stage
  clock.moveTo('2021-01-11')
  // a city's district is about a fifteenth of it
  const inhabitants = taking.map(({ residents }) => residents ?? 40_000)
  const counts = answersByParticipant(inhabitants, wanted.answers, seed)
  const joined: JoinedService[] = []
  const participants: SurveyPlan['participants'][number][] = []
  let asked = 0
  for (const [at, participant] of taking.entries()) {
    const chance = random.fork(`services/${participant.municipality}/${participant.district ?? ''}`)
    const coordinator = await stage.coordinatorOf(participant.municipality, participant.name)
    const most = Math.min(5, 1 + Math.floor(counts[at]! / 6))
    const own: StoredSurveyService[] = []
    await as(stage, coordinator, async (work) => {
      const taken = (await findSurveyTaking(work, participant.id))!
      for (let n = 0; n <= most; n++) {
        // the last one asked says no
        const state = n === most ? 'declined' : 'joined'
        // the first are the commonest
        const [kind, names] = named[n === 0 ? 0 : chance.below(named.length)]!
        const base = names[chance.below(names.length)]!
        const name = kind === 'nav' ? `NAV ${participant.name}` : base
        if (own.some((service) => service.name === name)) continue
        asked++
        const target = state === 'joined' ? Math.ceil(counts[at]! / most) : null
        const contact = { contactName: '', contactEmail: '' }
        const recruited = await recruitService(desks, work, taken, { name, kind, state, target, ...contact })
        own.push(recruited)
        if (state === 'declined') continue
        joined.push({ service: recruited, participant, language: chance.below(8) === 0 ? 'nn' : 'nb' })
      }
    })
    const services = own
      .filter(({ state }) => state === 'joined')
      .map(({ id, name, kind }) => ({ id, name, kind }))
    participants.push({ id: participant.id, answers: counts[at]!, services })
  }
  const days = workdays(wave.opensOn, wave.closesOn)
  const plan: SurveyPlan = { participants, web: wanted.web, days, refusalOffered: wave.refusalOffered }
  const respondents = surveyRespondents(desks.surveys.get(wave.instrument), plan, seed)
  return { services: await ordered(stage, joined, respondents), respondents, asked }
}

/** Orders forms for each service: some of those who get one do not fill it in. */
async function ordered(
  stage: Stage,
  joined: readonly JoinedService[],
  respondents: readonly SurveyRespondent[],
): Promise<readonly ServiceWithOrder[]> {
  const made: ServiceWithOrder[] = []
  for (const one of joined) {
    const answers = respondents.filter(({ service }) => service === one.service.id).length
    const copies = 5 * Math.ceil((answers * 1.4 + 3) / 5)
    const { municipality, name } = one.participant
    const coordinator = await stage.coordinatorOf(municipality, name)
    const order = await as(stage, coordinator, (work) =>
      orderForms(
        stage.desks,
        work,
        one.service,
        { copies, language: one.language, paper: true },
        coordinator.staff,
      ),
    )
    made.push({ ...one, order, copies })
  }
  return made
}
