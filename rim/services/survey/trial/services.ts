import {
  answersByParticipant,
  type CalibratedWave,
  type PlannedService,
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

/** A service that is asked whether it will hand out forms, and what it says. */
interface Asked extends Pick<StoredSurveyService, 'name' | 'kind' | 'target'> {
  readonly state: 'joined' | 'declined'
  readonly language: 'nb' | 'nn'
}

/** Has each participant recruit services, more in larger ones, and order forms for them: more than will be filled in. */
export async function recruitServices(
  stage: Stage,
  wave: StoredSurveyWave,
  taking: readonly ParticipantView[],
  wanted: { readonly answers: number; readonly web: number },
): Promise<PlayedServices> {
  const { desks, clock, seed } = stage
  clock.moveTo('2021-01-11')
  // a city's district is about a fifteenth of it
  const inhabitants = taking.map(({ residents }) => residents ?? 40_000)
  const counts = answersByParticipant(inhabitants, wanted.answers, seed)
  const joined: JoinedService[] = []
  const participants: SurveyPlan['participants'][number][] = []
  let asked = 0
  for (const [at, participant] of taking.entries()) {
    const asking = askedBy(stage, participant, counts[at]!)
    const own = await recruited(stage, participant, asking)
    asked += asking.length
    joined.push(...own)
    const services = own.map(({ service: { id, name, kind } }) => ({ id, name, kind }))
    participants.push({ id: participant.id, answers: counts[at]!, services })
  }
  const days = workdays(wave.opensOn, wave.closesOn)
  const plan: SurveyPlan = { participants, web: wanted.web, days, refusalOffered: wave.refusalOffered }
  const respondents = surveyRespondents(desks.surveys.get(wave.instrument), plan, seed)
  return { services: await ordered(stage, joined, respondents), respondents, asked }
}

/** Whom a participant asks; the last one says no. */
function askedBy({ random }: Stage, participant: ParticipantView, answers: number): readonly Asked[] {
  const chance = random.fork(`services/${participant.municipality}/${participant.district ?? ''}`)
  const most = Math.min(5, 1 + Math.floor(answers / 6))
  const asking: Asked[] = []
  for (let n = 0; n <= most; n++) {
    const state = n === most ? 'declined' : 'joined'
    // the first are the commonest
    const [kind, names] = named[n === 0 ? 0 : chance.below(named.length)]!
    const base = names[chance.below(names.length)]!
    const name = kind === 'nav' ? `NAV ${participant.name}` : base
    if (asking.some((one) => one.name === name)) continue
    const target = state === 'joined' ? Math.ceil(answers / most) : null
    asking.push({ name, kind, state, target, language: chance.below(8) === 0 ? 'nn' : 'nb' })
  }
  return asking
}

/** The same for the calibrated wave: who hands out forms, and who answers where, is the wave's. */
export async function recruitCalibrated(
  stage: Stage,
  { plan, respondents }: Pick<CalibratedWave, 'plan' | 'respondents'>,
  standing: ReadonlyMap<string, ParticipantView>,
): Promise<PlayedServices> {
  stage.clock.moveTo('2021-01-11')
  const joined: JoinedService[] = []
  const there = new Map<string, StoredSurveyService>()
  let asked = 0
  const handing = new Set(respondents.map(({ service }) => service))
  for (const { id, answers, services: planned } of plan.participants) {
    const participant = standing.get(id)!
    // those whose users did not answer have not joined
    const services = planned.filter((service) => handing.has(service.id))
    const own = await recruited(stage, participant, askedAs(participant, services, answers))
    asked += services.length + 1
    joined.push(...own)
    services.forEach((service, at) => {
      there.set(service.id, own[at]!.service)
    })
  }
  const placed = respondents.map((one) => ({
    ...one,
    participant: standing.get(one.participant)!.id,
    service: there.get(one.service)!.id,
  }))
  return { services: await ordered(stage, joined, placed), respondents: placed, asked }
}

/** The services of a plan under names that people know; one more says no. Forms are in one written form in a place. */
function askedAs(
  participant: ParticipantView,
  services: readonly PlannedService[],
  answers: number,
): readonly Asked[] {
  const target = Math.ceil(answers / services.length)
  const used = new Map<string, number>()
  const asking = services.map(({ kind }): Asked => {
    const nth = used.get(kind) ?? 0
    used.set(kind, nth + 1)
    const name = kind === 'nav' ? `NAV ${participant.name}` : new Map(named).get(kind)![nth]!
    return { name, kind, target, state: 'joined', language: 'nb' }
  })
  return [
    ...asking,
    { name: 'Utekontakten', kind: 'outreach', target: null, state: 'declined', language: 'nb' },
  ]
}

/** Recruits services by a participant's own coordinator. Returns those that have joined. */
async function recruited(
  stage: Stage,
  participant: ParticipantView,
  asking: readonly Asked[],
): Promise<readonly JoinedService[]> {
  const coordinator = await stage.coordinatorOf(participant.municipality, participant.name)
  return await as(stage, coordinator, async (work) => {
    const taken = (await findSurveyTaking(work, participant.id))!
    const joined: JoinedService[] = []
    for (const { language, ...one } of asking) {
      const contact = { contactName: '', contactEmail: '' }
      const service = await recruitService(stage.desks, work, taken, { ...one, ...contact })
      if (service.state === 'joined') joined.push({ service, participant, language })
    }
    return joined
  })
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
    const copies = 5 * Math.ceil((answers * 1.4 + 1) / 5)
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
