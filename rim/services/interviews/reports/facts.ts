import { groupBy, type LocalText } from '#core/foundation'
import {
  analysisFacts,
  coreq,
  type DraftedItem,
  drafted,
  funnel,
  type Informant,
  informationSheet,
  isShownUnder,
  type Prospect,
  type ReportingChecklist,
  type ReportingFacts,
  sampleOf,
  saturation,
} from '#core/interviews'
import type { BesideTheme, InterviewReportFacts, PrintedQuote } from '#core/reports'
import type { StudyGround } from './ground.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const same = (word: string): LocalText => ({ nb: word, nn: word })

const words = {
  subtitle: text('Intervjustudie', 'Intervjustudie'),
  country: text('Norge', 'Noreg'),
  askedBy: text('ansatte i kommunenes tjenester', 'tilsette i tenestene i kommunane'),
  software: 'Lyttepost',
} as const

/** What the report is made of beside the ground. */
export interface ReportParts {
  /** Those that may be released, by their ids. */
  readonly quotes: ReadonlyMap<string, PrintedQuote>
  readonly beside: ReadonlyMap<string, readonly BesideTheme[]>
  /** Agreement over what two have coded; `null`: none. */
  readonly agreement: InterviewReportFacts['analysis']['agreement']
  readonly synthetic: boolean
  /** Calendar date. */
  readonly made: string
}

/** The facts of a study's report. */
export function reportFacts(ground: StudyGround, parts: ReportParts): InterviewReportFacts {
  const { study, project, interviews, informants, sheets, guides } = ground
  const [sheet] = sheets
  const [guide] = guides
  return {
    study: {
      title: text(study.titleNb, study.titleNn),
      subtitle: words.subtitle,
      purpose: same(study.purpose),
      commissioner: null,
      responsible: same(sheet?.responsible.name ?? ''),
      place: words.country,
      year: parts.made.slice(0, 4),
      period: periodOf(ground),
      municipalities: new Set(informants.flatMap(({ site }) => site ?? [])).size,
      approvals: ground.approvals.map(({ body, caseNumber, decidedOn, told }) => ({
        body,
        number: caseNumber,
        on: decidedOn,
        verdict: told,
      })),
      synthetic: parts.synthetic,
    },
    recruitment: {
      askedBy: words.askedBy,
      counts: funnel(ground.prospects).total,
      replyWithinDays: sheet?.replyWithinDays ?? 14,
      withdrawn: ground.withdrawn,
    },
    interviews: {
      held: interviews.length,
      recorded: interviews.filter(({ source }) => source === 'recording').length,
      notesOnly: interviews.filter(({ source }) => source === 'notes').length,
      minutes: minutesOf(ground),
      interviewers: new Set(interviews.map(({ interviewer }) => interviewer)).size,
      calibrations: ground.meetings.length,
      withOthers: interviews.filter(({ others }) => others !== '').length,
      settings: settingsOf(ground).map(({ place, n }) => ({ text: same(place), n })),
      compensation: sheet?.compensation ?? null,
      help: sheet?.help ? same(sheet.help.name) : null,
    },
    sample: sampleFacts(informants),
    guide: guide ?? null,
    informationSheet: sheet
      ? {
          version: sheet.version,
          from: sheet.from,
          text: {
            nb: informationSheet(sheet, 'nb').sections,
            nn: informationSheet(sheet, 'nn').sections,
          },
        }
      : null,
    analysis: {
      stance: study.stance,
      agreement: isShownUnder(study.stance, 'agreement') ? parts.agreement : null,
      newCodes: isShownUnder(study.stance, 'saturation')
        ? newCodes(ground).interviews.map(({ fresh }) => fresh.length)
        : null,
      returned: { transcripts: false, findings: false },
    },
    project,
    quotes: parts.quotes,
    beside: parts.beside,
    checklist: checklistItems(ground, coreq, parts.agreement),
  }
}

function periodOf({ interviews }: StudyGround): { readonly from: string; readonly to: string } | null {
  const days = interviews.map(({ heldOn }) => heldOn).toSorted()
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! }
}

function minutesOf({ interviews }: StudyGround) {
  const known = interviews.flatMap(({ minutes }) => minutes ?? [])
  if (known.length === 0) return null
  const mean = Math.round(known.reduce((sum, minutes) => sum + minutes, 0) / known.length)
  return { least: Math.min(...known), most: Math.max(...known), mean }
}

/** Where interviews were held, the most frequent first. */
function settingsOf({ interviews }: StudyGround): readonly { readonly place: string; readonly n: number }[] {
  const places = groupBy(
    interviews.filter(({ setting }) => setting !== ''),
    ({ setting }) => setting,
  )
  return [...places].map(([place, held]) => ({ place, n: held.length })).toSorted((a, b) => b.n - a.n)
}

function sampleFacts(informants: readonly Informant[]): InterviewReportFacts['sample'] {
  const sample = sampleOf(informants)
  return { ...sample, bands: sample.ages ? bandsOf(informants, sample.ages) : [] }
}

/** Bands of ten years from the youngest's to the oldest's. */
function bandsOf(informants: readonly Informant[], ages: { readonly from: number; readonly to: number }) {
  const first = Math.floor(ages.from / 10) * 10
  const count = Math.floor(ages.to / 10) - first / 10 + 1
  return Array.from({ length: count }, (_, at) => {
    const from = first + at * 10
    const to = from + 9
    return { from, to, n: informants.filter(({ age }) => age >= from && age <= to).length }
  })
}

const newCodes = ({ project, interviews }: StudyGround) =>
  saturation(
    project,
    interviews.map(({ id, heldOn }) => ({ interview: id, date: heldOn })),
  )

/** A checklist with what the registers and the log tell, and what somebody has written over it. */
export const checklistItems = (
  ground: StudyGround,
  list: ReportingChecklist,
  agreement: ReportParts['agreement'] = null,
): readonly DraftedItem[] => drafted(list, reportingFacts(ground, agreement), ground.project.check.values())

/** The register without the names of places and services: a reader is told that there are several, and not which. */
function withoutPlaces({ prospects, sites }: StudyGround): readonly Prospect[] {
  const letters = new Map(sites.map(({ id }, at) => [id, `kommune ${String.fromCharCode(65 + (at % 26))}`]))
  const channels = [...new Set(prospects.map(({ channel }) => channel))]
  return prospects.map((one) => ({
    ...one,
    channel: `tjeneste ${channels.indexOf(one.channel) + 1}`,
    site: one.site && (letters.get(one.site) ?? null),
  }))
}

function reportingFacts(ground: StudyGround, agreement: ReportParts['agreement']): ReportingFacts {
  const { study, project, events, interviews, informants, guides, members, memberFacts } = ground
  const facts = new Map(memberFacts.map((one) => [one.staff, one]))
  const held = new Set(interviews.map(({ interviewer }) => interviewer))
  const [guide] = guides
  const perInformant = groupBy(interviews, ({ informant }) => informant)
  return {
    stance: study.stance,
    interviewers: members
      .filter(({ staff }) => held.has(staff))
      .map(({ staff, name }) => ({
        name,
        credentials: facts.get(staff)?.credentials ?? '',
        occupation: facts.get(staff)?.occupation ?? '',
        sex: '',
        training: facts.get(staff)?.training ?? '',
        relation: facts.get(staff)?.relation ?? '',
        known: '',
        assumptions: '',
      })),
    orientation: '',
    sampling: '',
    funnel: funnel(withoutPlaces(ground)),
    sample: sampleOf(informants),
    settings: settingsOf(ground),
    interviews: interviews.length,
    othersPresent: interviews.filter(({ others }) => others !== '').length,
    guide: {
      versions: guides.length,
      topics: guide?.topics.length ?? 0,
      questions: guide?.topics.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0,
      piloted: '',
    },
    repeated: [...perInformant.values()].filter(({ length }) => length > 1).length,
    recorded: interviews.filter(({ source }) => source === 'recording').length,
    fieldNotes: null,
    minutes: interviews.flatMap(({ minutes }) => minutes ?? []),
    period: periodOf(ground),
    newCodes: newCodes(ground).interviews.map(({ fresh }) => fresh.length),
    saturation: '',
    transcriptsReturned: null,
    participantsChecked: null,
    analysis: analysisFacts(project, events),
    agreement,
    confirmedTexts: new Set(
      ground.texts.filter(({ confirmedBy }) => confirmedBy !== null).map(({ interview }) => interview),
    ).size,
    software: words.software,
    approvals: ground.approvals.map(({ body, caseNumber, decidedOn, told }) => ({
      body,
      number: caseNumber,
      on: decidedOn,
      verdict: told,
    })),
    consents: {
      written: ground.consents.filter(({ form }) => form === 'written').length,
      recorded: ground.consents.filter(({ form }) => form === 'recorded').length,
    },
    funding: '',
    interests: '',
  }
}
