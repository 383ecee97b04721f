import { daysAfter, groupBy, type LocalText, type Problem, problem } from '#core/foundation'
import { isDate } from './dates.ts'
import { studyProblems } from './problems.ts'

/**
 * How far somebody has come who was thought of for an interview. `not-asked`: the service thought of the person and did not
 * raise it. The first three after that go on; the others are where it ended.
 */
export type ProspectState =
  | 'not-asked'
  | 'asked'
  | 'contact-passed-on'
  | 'agreed'
  | 'declined'
  | 'unreachable'
  | 'ineligible'
  | 'no-show'
  | 'interviewed'

/** Why it came to no interview. */
export type RecruitmentReason =
  | 'health'
  | 'cognition'
  | 'not-acknowledged'
  | 'not-raised'
  | 'no-wish'
  | 'no-time'
  | 'distrust'
  | 'practical'
  | 'outside-criteria'
  | 'not-told'
  | 'other'

/** Every reason, as it stands in the register and the method chapter. */
export const recruitmentReasons: Readonly<Record<RecruitmentReason, LocalText>> = {
  health: { nb: 'helse', nn: 'helse' },
  cognition: { nb: 'kognitiv svikt', nn: 'kognitiv svikt' },
  'not-acknowledged': { nb: 'ser det ikke som et problem selv', nn: 'ser det ikkje som eit problem sjølv' },
  'not-raised': { nb: 'de ansatte ville ikke ta det opp', nn: 'dei tilsette ville ikkje ta det opp' },
  'no-wish': { nb: 'ønsket ikke', nn: 'ønskte ikkje' },
  'no-time': { nb: 'hadde ikke tid', nn: 'hadde ikkje tid' },
  distrust: { nb: 'uro for hvem som får vite det', nn: 'uro for kven som får vite det' },
  practical: { nb: 'praktiske grunner', nn: 'praktiske grunnar' },
  'outside-criteria': { nb: 'utenfor kriteriene', nn: 'utanfor kriteria' },
  'not-told': { nb: 'grunn ikke oppgitt', nn: 'grunn ikkje oppgitt' },
  other: { nb: 'annen grunn', nn: 'annan grunn' },
}

/** Every state, as it is shown. */
export const prospectStates: Readonly<Record<ProspectState, LocalText>> = {
  'not-asked': { nb: 'ikke spurt', nn: 'ikkje spurd' },
  asked: { nb: 'spurt', nn: 'spurd' },
  'contact-passed-on': {
    nb: 'kontaktopplysninger videreformidlet',
    nn: 'kontaktopplysningar formidla vidare',
  },
  agreed: { nb: 'har takket ja', nn: 'har takka ja' },
  declined: { nb: 'takket nei', nn: 'takka nei' },
  unreachable: { nb: 'ikke nådd', nn: 'ikkje nådd' },
  ineligible: { nb: 'utenfor målgruppen', nn: 'utanfor målgruppa' },
  'no-show': { nb: 'møtte ikke', nn: 'møtte ikkje' },
  interviewed: { nb: 'intervjuet', nn: 'intervjua' },
}

/** Where a reason belongs: an end without an interview. */
export const endsWithReason: ReadonlySet<ProspectState> = new Set<ProspectState>([
  'not-asked',
  'declined',
  'unreachable',
  'ineligible',
  'no-show',
])

/** Somebody who was thought of for an interview. Who it is stands nowhere but at the service until contact is passed on. */
export interface Prospect {
  readonly id: string
  /** Who asked: the service or office in the municipality. */
  readonly channel: string
  readonly site: string | null
  readonly state: ProspectState
  /** `YYYY-MM-DD`; `null` for one who was never asked. */
  readonly askedOn: string | null
  /** When it came to this state. */
  readonly since: string
  readonly reason: RecruitmentReason | null
  /** The reason in the service's or the person's words. */
  readonly told: string
  /** Id of the informant, once interviewed. */
  readonly informant: string | null
}

/** Days in which an answer is asked for, unless the information sheet says another number. */
export const replyDays = 14

/** When an answer is due from somebody asked who has not answered; `null` for others. */
export const replyDueOn = ({ state, askedOn }: Prospect, days: number = replyDays): string | null =>
  askedOn !== null && (state === 'asked' || state === 'contact-passed-on') ? daysAfter(askedOn, days) : null

/** What is wrong with a line of the register; an empty list where it may stand. */
export function wrongWithProspect(prospect: Prospect): readonly Problem[] {
  const { state, askedOn, since, reason, told, informant } = prospect
  const badDate = [askedOn ?? since, since].find((day) => !isDate(day))
  if (badDate !== undefined) return [problem(studyProblems.noDate, { date: badDate })]
  const found: Problem[] = []
  if ((state === 'not-asked') !== (askedOn === null)) found.push(problem(studyProblems.askedOnWrong))
  if (askedOn !== null && since < askedOn) found.push(problem(studyProblems.beforeAsked))
  if (endsWithReason.has(state) !== (reason !== null)) found.push(problem(studyProblems.reasonWrong))
  if (reason === 'other' && told.trim() === '') found.push(problem(studyProblems.otherUntold))
  if ((state === 'interviewed') !== (informant !== null)) found.push(problem(studyProblems.informantWrong))
  return found
}

/** A reason and how many it stopped. */
export interface ReasonCount {
  readonly reason: RecruitmentReason
  readonly n: number
}

/**
 * Numbers from thought of to interviewed. They add up: `considered` = `notAsked` + `asked`; `asked` = `waiting` + `declined` +
 * `unreachable` + `ineligible` + `agreed`; `agreed` = `appointed` + `noShow` + `interviewed`.
 */
export interface FunnelCounts {
  readonly considered: number
  readonly notAsked: number
  readonly asked: number
  /** Asked, and not answered yet. */
  readonly waiting: number
  readonly declined: number
  readonly unreachable: number
  readonly ineligible: number
  /** Said yes, whatever came of it. */
  readonly agreed: number
  /** Said yes and not interviewed yet. */
  readonly appointed: number
  readonly noShow: number
  readonly interviewed: number
  /** Why those who ended without an interview did, most frequent first; adds up to their number. */
  readonly reasons: readonly ReasonCount[]
}

/** A funnel in all, by who asked, and by site. */
export interface Funnel {
  readonly total: FunnelCounts
  readonly channels: readonly { readonly channel: string; readonly counts: FunnelCounts }[]
  /** `null`: no site told. */
  readonly sites: readonly { readonly site: string | null; readonly counts: FunnelCounts }[]
}

/** Counts a recruitment register. Channels and sites come in the order in which they are met. */
export function funnel(prospects: readonly Prospect[]): Funnel {
  return {
    total: funnelCounts(prospects),
    channels: [...groupBy(prospects, ({ channel }) => channel)].map(([channel, own]) => ({
      channel,
      counts: funnelCounts(own),
    })),
    sites: [...groupBy(prospects, ({ site }) => site)].map(([site, own]) => ({
      site,
      counts: funnelCounts(own),
    })),
  }
}

function funnelCounts(prospects: readonly Prospect[]): FunnelCounts {
  const having = (...states: readonly ProspectState[]): number =>
    prospects.filter(({ state }) => states.includes(state)).length
  const notAsked = having('not-asked')
  return {
    considered: prospects.length,
    notAsked,
    asked: prospects.length - notAsked,
    waiting: having('asked', 'contact-passed-on'),
    declined: having('declined'),
    unreachable: having('unreachable'),
    ineligible: having('ineligible'),
    agreed: having('agreed', 'no-show', 'interviewed'),
    appointed: having('agreed'),
    noShow: having('no-show'),
    interviewed: having('interviewed'),
    reasons: reasonCounts(prospects.filter(({ state }) => endsWithReason.has(state))),
  }
}

const reasonCounts = (ended: readonly Prospect[]): readonly ReasonCount[] =>
  [...groupBy(ended, ({ reason }) => reason ?? 'not-told')]
    .map(([reason, own]) => ({ reason, n: own.length }))
    .sort((one, other) => other.n - one.n)
