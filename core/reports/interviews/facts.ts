import type { LocalText } from '#core/foundation'
import type {
  Approval,
  DraftedItem,
  FunnelCounts,
  InterviewGuide,
  Project,
  Sample,
  Stance,
} from '#core/interviews'
import type { ReportNode } from '../model.ts'

/** What the report on a study is made of. Nobody's name, code or place is among it; dates are calendar dates. */
export interface InterviewReportFacts {
  readonly study: StudyFacts
  readonly recruitment: RecruitmentFacts
  readonly interviews: ConductFacts
  readonly sample: SampleFacts
  /** The version last in use; `null` where there was no guide. */
  readonly guide: InterviewGuide | null
  readonly informationSheet: SheetFacts | null
  readonly analysis: AnalysisFacts
  /** The analysis itself: questions, themes, codes, findings, recommendations, reviews. */
  readonly project: Project
  /**
   * Quotes that may be released, as printed, by id. One that is not here, or that nobody has signed, is not printed, whatever
   * refers to it.
   */
  readonly quotes: ReadonlyMap<string, PrintedQuote>
  /** What other sources say beside a theme, by the theme's id. */
  readonly beside: ReadonlyMap<string, readonly BesideTheme[]>
  /** The items of COREQ, drafted and answered (`drafted`); empty: left out. */
  readonly checklist: readonly DraftedItem[]
}

export interface StudyFacts {
  readonly title: LocalText
  readonly subtitle: LocalText
  readonly purpose: LocalText
  /** Who asked for it; `null`: nobody. */
  readonly commissioner: LocalText | null
  /** Who carries it out and answers for it. */
  readonly responsible: LocalText
  /** Where, as broad as may be told: "Norge". */
  readonly place: LocalText
  /** Year that the report is of. */
  readonly year: string
  /** First and last interview; `null` where there is none yet. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** How many municipalities informants were recruited in. */
  readonly municipalities: number
  readonly approvals: readonly Approval[]
  /** Nobody in it exists. */
  readonly synthetic: boolean
}

export interface RecruitmentFacts {
  /** Who asked: "ansatte i kommunenes tjenester". */
  readonly askedBy: LocalText
  /** From thought of to interviewed, in all (`funnel`). */
  readonly counts: FunnelCounts
  /** Days in which an answer was asked for. */
  readonly replyWithinDays: number
  /** Withdrew after the interview; what they said is not among the rest. */
  readonly withdrawn: number
}

export interface ConductFacts {
  readonly held: number
  readonly recorded: number
  /** Without recording, by notes alone. */
  readonly notesOnly: number
  /** Whole minutes; `null` where durations are not known. */
  readonly minutes: { readonly least: number; readonly most: number; readonly mean: number } | null
  readonly interviewers: number
  /** Meetings where the interviewers agreed on how to go about it. */
  readonly calibrations: number
  /** Interviews with others than the informant and the interviewer in the room. */
  readonly withOthers: number
  readonly settings: readonly { readonly text: LocalText; readonly n: number }[]
  /** What informants were given for taking part. */
  readonly compensation: LocalText | null
  /** Whom they could talk to afterwards. */
  readonly help: LocalText | null
}

/** Who took part, as totals alone: sex and age are not crossed. */
export interface SampleFacts extends Sample {
  /** Whole years, both ends in, in order; they add up to `n`. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly n: number }[]
}

export interface SheetFacts {
  readonly version: number
  readonly from: string
  /** The sheet as printed, in each form: the sections of its document (`TextDocument`). */
  readonly text: Readonly<Record<'nb' | 'nn', readonly SheetSection[]>>
}

interface SheetSection {
  readonly heading: string
  readonly blocks: readonly SheetBlock[]
}

export type SheetBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly type: 'definitions'
      readonly items: readonly { readonly term: string; readonly text: string }[]
    }

export interface AnalysisFacts {
  /** How the study understands its analysis; decides what is claimed of it. */
  readonly stance: Stance
  /** Agreement between two who coded without seeing each other's work; `null`: not measured. */
  readonly agreement: {
    readonly interviews: number
    /** 0 to 1. */
    readonly share: number
    /** `null`: not defined. */
    readonly kappa: number | null
    /** Krippendorff's alpha; `null`: not defined. */
    readonly alpha: number | null
  } | null
  /** New codes in each interview, in the order of the interviews; `null`: not followed. */
  readonly newCodes: readonly number[] | null
  /** Whether informants have read their transcripts or the findings. */
  readonly returned: { readonly transcripts: boolean; readonly findings: boolean }
}

export interface PrintedQuote {
  readonly text: string
  /** Sex and age only: "Mann, 76". */
  readonly label: LocalText
}

/** What one source says beside a theme: texts, tables and figures with protected numbers, ready to be printed. */
export interface BesideTheme {
  readonly source: 'survey' | 'mapping'
  /** Question or figure, as it is called. */
  readonly title: string
  /** Where it is from: "Brukertilfredshetsevalueringen". */
  readonly origin: string
  readonly year: string
  readonly nodes: readonly ReportNode[]
}
