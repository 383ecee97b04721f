import type { EntityKind } from '#core/interviews'

/** How a program counts characters. */
export interface Counting {
  readonly unit: 'code-point' | 'utf-16'
  readonly lineEnd: 1 | 2
  readonly mark: boolean
}

interface Score extends Counting {
  readonly matching: number
  readonly named: number
}

/** A text that is in the study, and what comes before anything is coded in it. */
export interface WaitingText {
  readonly interview: string
  readonly code: string
  readonly next: 'second-reader' | 'de-identification'
}

/** A file beside the study, before anything is taken in. */
export interface DraftAnswer {
  readonly kind: 'project' | 'code-book'
  readonly name: string
  readonly origin: string | null
  readonly counts: readonly {
    readonly kind: EntityKind
    readonly fresh: number
    readonly changed: number
    readonly same: number
    readonly waiting: number
  }[]
  readonly newTexts: readonly {
    readonly id: string
    readonly name: string
    readonly informant: string | null
    readonly age: number | null
    readonly length: number
    readonly proposed: string | null
  }[]
  readonly waitingTexts: readonly WaitingText[]
  readonly places: readonly {
    readonly id: string
    readonly code: string
    readonly heldOn: string
    readonly standing: 'free' | 'no-consent' | 'has-text'
  }[]
  readonly mayStore: boolean
  readonly sameTexts: number
  readonly countings: readonly {
    readonly source: string
    readonly name: string
    readonly chosen: Counting
    readonly scores: readonly Score[]
  }[]
  readonly losses: readonly {
    readonly what: string
    readonly count: number
    readonly where: readonly string[]
    readonly became: 'dropped' | 'memo' | 'changed'
  }[]
  readonly problems: readonly string[]
}

/** Which new texts go to which interviews, and what is said of them. */
export interface ChosenTexts {
  readonly interviews: readonly { readonly text: string; readonly interview: string }[]
  readonly deidentified: boolean
  readonly ticked: readonly string[]
}

/** The interviews that are chosen for more than one text. */
export function chosenTwice({ interviews }: Pick<ChosenTexts, 'interviews'>): ReadonlySet<string> {
  const all = interviews.map(({ interview }) => interview)
  return new Set(all.filter((one, at) => all.indexOf(one) !== at))
}

/** What is proposed of a draft's new texts, before anybody has chosen. */
export const proposedTexts = ({ newTexts, mayStore }: DraftAnswer): ChosenTexts => ({
  interviews: mayStore
    ? newTexts.flatMap(({ id, proposed }) => (proposed === null ? [] : [{ text: id, interview: proposed }]))
    : [],
  deidentified: false,
  ticked: [],
})
