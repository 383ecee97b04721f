import type { LogEvent } from '../project/log.ts'
import { all, type Project } from '../project/project.ts'
import type { Approval } from '../study/info-sheet.ts'
import type { Sample } from '../study/informants.ts'
import type { Funnel } from '../study/recruitment.ts'
import { hasOtherSide } from './flags.ts'
import type { Stance } from './stance.ts'

/** What is told of somebody who interviewed, in the study's own words; empty: not told. */
export interface InterviewerFacts {
  readonly name: string
  readonly credentials: string
  readonly occupation: string
  readonly sex: string
  readonly training: string
  /** Whether they knew the informants. */
  readonly relation: string
  /** What the informants knew of them. */
  readonly known: string
  readonly assumptions: string
}

/** What the log and the tree tell of how the analysis was done. */
export interface AnalysisFacts {
  /** Staff ids of those who have coded. */
  readonly coders: readonly string[]
  readonly read: { readonly full: number; readonly selective: number; readonly none: number }
  readonly codes: number
  readonly origins: { readonly inVivo: number; readonly reading: number; readonly theory: number }
  readonly categories: number
  readonly codings: number
  readonly majorThemes: readonly string[]
  readonly minorThemes: readonly string[]
  /** Themes with something told that goes against them. */
  readonly themesWithOtherSide: number
  readonly quotes: number
  /** Interviews with a quote. */
  readonly interviewsQuoted: number
  readonly findings: number
  readonly findingsWithQuote: number
  readonly recommendations: number
  readonly memos: number
  readonly reviews: number
  /** Events in the log. */
  readonly events: number
}

/** All that a checklist's items are drafted from. Counts come from the registers; texts are the study's own. */
export interface ReportingFacts {
  readonly stance: Stance
  readonly interviewers: readonly InterviewerFacts[]
  /** The methodological approach; empty: not told. */
  readonly orientation: string
  /** How informants were to be chosen; empty: not told. */
  readonly sampling: string
  readonly funnel: Funnel
  readonly sample: Sample
  /** Where the interviews were held, and how many there. */
  readonly settings: readonly { readonly place: string; readonly n: number }[]
  readonly interviews: number
  /** Interviews where somebody else was present. */
  readonly othersPresent: number
  readonly guide: {
    readonly versions: number
    readonly topics: number
    readonly questions: number
    /** How it was tried out; empty: not told. */
    readonly piloted: string
  }
  /** Informants who were interviewed more than once. */
  readonly repeated: number
  readonly recorded: number
  /** `null`: not told. */
  readonly fieldNotes: boolean | null
  /** Minutes of each interview of which it is known. */
  readonly minutes: readonly number[]
  /** First and last day of the interviews; `null` before any. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** New codes in each interview, in the order of the interviews; `null`: not counted. */
  readonly newCodes: readonly number[] | null
  /** What the study says of whether more interviews would bring anything new; empty: nothing. */
  readonly saturation: string
  readonly transcriptsReturned: boolean | null
  readonly participantsChecked: boolean | null
  readonly analysis: AnalysisFacts
  /** Of a second coder; `null` where there was none. */
  readonly agreement: {
    readonly interviews: number
    /** 0 to 1. */
    readonly share: number
    /** `null`: not defined. */
    readonly kappa: number | null
  } | null
  /** Texts that two persons have read for what may identify, of all. */
  readonly confirmedTexts: number
  readonly software: string
  readonly approvals: readonly Approval[]
  readonly consents: { readonly written: number; readonly recorded: number }
  /** Empty: not told. */
  readonly funding: string
  readonly interests: string
}

/** Doings by which somebody codes. */
const codingDoings: ReadonlySet<LogEvent['doing']> = new Set<LogEvent['doing']>(['code', 'recode', 'resize'])

/** What the project and its log tell of the analysis. */
export function analysisFacts(
  project: Project,
  events: readonly Pick<LogEvent, 'actor' | 'doing'>[],
): AnalysisFacts {
  const codes = [...project.code.values()]
  const themes = [...project.theme.values()].filter(({ standing }) => standing !== 'set-aside')
  const quotes = [...project.quote.values()]
  const findings = [...project.finding.values()]
  const from = (origin: (typeof codes)[number]['origin']['from']): number =>
    codes.filter((code) => code.origin.from === origin).length
  const inMode = (mode: 'full' | 'selective' | 'none'): number =>
    [...project.reading.values()].filter((reading) => reading.mode === mode).length
  const named = (standing: string): readonly string[] =>
    themes.filter((theme) => theme.standing === standing).map(({ name }) => name)
  return {
    coders: codersOf(project, events),
    read: { full: inMode('full'), selective: inMode('selective'), none: inMode('none') },
    codes: codes.length,
    origins: { inVivo: from('in-vivo'), reading: from('reading'), theory: from('theory') },
    categories: project.category.size,
    codings: project.interviewOfCoding.size,
    majorThemes: named('major'),
    minorThemes: named('minor'),
    themesWithOtherSide: themes.filter((theme) => hasOtherSide(project, theme)).length,
    quotes: quotes.length,
    interviewsQuoted: new Set(quotes.map(({ interview }) => interview)).size,
    findings: findings.length,
    findingsWithQuote: findings.filter((finding) => finding.quotes.length > 0).length,
    recommendations: project.recommendation.size,
    memos: project.memo.size,
    reviews: project.review.size,
    events: events.length,
  }
}

/** Those who have coded, by the log and by what stands; a colleague's codings may have been taken away since. */
function codersOf(project: Project, events: readonly Pick<LogEvent, 'actor' | 'doing'>[]): readonly string[] {
  const coders = new Set(events.filter(({ doing }) => codingDoings.has(doing)).map(({ actor }) => actor))
  for (const { coder } of all(project, 'coding')) coders.add(coder)
  return [...coders].sort()
}
