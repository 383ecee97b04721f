import type { LocalText, WrittenForm } from '#core/foundation'
import type { EntityKind } from '../project/entities.ts'
import { all, codingsOf, type Project } from '../project/project.ts'
import { dated } from './dates.ts'
import { type CutOff, cutOffWords } from './info-sheet.ts'
import { said } from './said.ts'

/** An export or report that has been made. */
export interface StudyRelease {
  readonly id: string
  readonly kind: 'export' | 'report'
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
  /** `null` while it has not left the house. */
  readonly publishedOn: string | null
  /** The interviews whose text, codings or quotes are in it. */
  readonly interviews: readonly string[]
}

/** What is asked about: who withdraws, when, and what the informant's information sheet promises. */
export interface Withdrawal {
  readonly interview: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly cutOff: CutOff
}

/** What a withdrawal deletes: all that belongs to the interview, by kind. */
export interface TracedThings {
  readonly kind: EntityKind
  readonly ids: readonly string[]
}

/** A finding or recommendation that cites the informant. */
export interface TracedCitation {
  readonly kind: 'finding' | 'recommendation'
  readonly id: string
  readonly loses: readonly string[]
  /** How many quotes it has left. */
  readonly left: number
}

/** Something that may tell of the informant in somebody's own words, and must be read by a person. */
export interface ToRead {
  readonly kind: EntityKind
  readonly id: string
  readonly why: 'cites' | 'named-after' | 'tells-of' | 'written'
}

/** An export or report that the interview is in. */
export interface TracedRelease {
  readonly release: StudyRelease
  /** `made-again`: it is taken back and made without the interview; `kept`: it is published and cannot be called back. */
  readonly doing: 'made-again' | 'kept'
  readonly why: LocalText
}

/** All that stems from an interview, and what becomes of it when the informant withdraws. */
export interface Trace {
  readonly interview: string
  readonly deleted: readonly TracedThings[]
  readonly citations: readonly TracedCitation[]
  /** Codes named after the informant's words: their new names, by id; what `withoutInterview` is given. */
  readonly renamed: ReadonlyMap<string, string>
  /** Codes that nothing is under any more. */
  readonly emptied: readonly string[]
  readonly toRead: readonly ToRead[]
  readonly releases: readonly TracedRelease[]
  /** Whether the informant can demand the deletion, by what was promised. What is not published is deleted either way. */
  readonly demandable: boolean
  /** What was promised, and how it stands. */
  readonly promise: LocalText
}

const words = {
  within: {
    nb: 'Det er innenfor det informantene ble lovet.',
    nn: 'Det er innanfor det informantane vart lova.',
  },
  beyond: {
    nb: 'Grensen i informasjonsskrivet er passert. Det som ikke er publisert, slettes likevel.',
    nn: 'Grensa i informasjonsskrivet er passert. Det som ikkje er publisert, blir sletta likevel.',
  },
  promise: {
    nb: 'Informasjonsskrivet sier: «{words}» {standing}',
    nn: 'Informasjonsskrivet seier: «{words}» {standing}',
  },
  kept: {
    nb: '«{name}» ble publisert {date} og kan ikke kalles tilbake. Informasjonsskrivet sier: «{words}»',
    nn: '«{name}» vart publisert {date} og kan ikkje kallast tilbake. Informasjonsskrivet seier: «{words}»',
  },
  madeAgain: {
    nb: '«{name}» er ikke publisert. Slett den og lag den på nytt.',
    nn: '«{name}» er ikkje publisert. Slett det og lag det på nytt.',
  },
  newName: { nb: 'Omdøpt kode {n}', nn: 'Omdøypt kode {n}' },
} as const satisfies Record<string, LocalText>

const belonging = ['reading', 'asked', 'summary', 'quote', 'memo'] as const

/**
 * Traces a withdrawal through the analysis and what has been made of it. Nothing is changed: the deletion is carried out with
 * `withoutInterview` on the log, with `renamed`.
 *
 * @param language the form in which the project's codes are named.
 */
export function traceOf(
  project: Project,
  { interview, on, cutOff }: Withdrawal,
  releases: readonly StudyRelease[],
  language: WrittenForm = 'nb',
): Trace {
  const codings = codingsOf(project, interview)
  const things: readonly TracedThings[] = [
    { kind: 'coding', ids: [...codings.keys()] },
    ...belonging.map((kind) => ({
      kind,
      ids: [...all(project, kind)].filter((one) => one.interview === interview).map(({ id }) => id),
    })),
  ]
  const deleted = things.filter(({ ids }) => ids.length > 0)
  const citations = citationsOf(project, idsOf(deleted, 'quote'))
  const renamed = renamedOf(project, interview, language)
  const traced = releases
    .filter(({ interviews }) => interviews.includes(interview))
    .map((release) => releaseTrace(release, cutOff))
  const demandable = isDemandable(project, interview, on, cutOff, traced)
  const standing = demandable ? words.within : words.beyond
  return {
    interview,
    deleted,
    citations,
    renamed,
    emptied: emptiedOf(project, interview),
    toRead: toReadOf(project, interview, deleted, citations, renamed),
    releases: traced,
    demandable,
    promise: said(words.promise, { words: cutOffWords(cutOff), standing }),
  }
}

const idsOf = (things: readonly TracedThings[], kind: EntityKind): ReadonlySet<string> =>
  new Set(things.find((one) => one.kind === kind)?.ids)

function citationsOf(project: Project, quotes: ReadonlySet<string>): readonly TracedCitation[] {
  return [...all(project, 'finding'), ...all(project, 'recommendation')].flatMap((one) => {
    const loses = one.quotes.filter((id) => quotes.has(id))
    if (loses.length === 0) return []
    return [{ kind: one.kind, id: one.id, loses, left: one.quotes.length - loses.length }]
  })
}

/** New names for codes named after the informant's words, such as no other code has. */
function renamedOf(project: Project, interview: string, language: WrittenForm): ReadonlyMap<string, string> {
  const taken = new Set([...project.code.values()].map(({ name }) => name.toLocaleLowerCase('nb')))
  const renamed = new Map<string, string>()
  let n = 0
  for (const { id, origin } of project.code.values()) {
    if (origin.from !== 'in-vivo' || origin.interview !== interview) continue
    let name: string
    do name = said(words.newName, { n: ++n })[language]
    while (taken.has(name.toLocaleLowerCase('nb')))
    renamed.set(id, name)
  }
  return renamed
}

function emptiedOf(project: Project, interview: string): readonly string[] {
  const own = new Set<string>()
  const elsewhere = new Set<string>()
  for (const coding of all(project, 'coding'))
    (coding.interview === interview ? own : elsewhere).add(coding.code)
  return [...own].filter((code) => !elsewhere.has(code))
}

function toReadOf(
  project: Project,
  interview: string,
  deleted: readonly TracedThings[],
  citations: readonly TracedCitation[],
  renamed: ReadonlyMap<string, string>,
): readonly ToRead[] {
  const gone = new Set(deleted.flatMap(({ kind, ids }) => ids.map((id) => `${kind}/${id}`)))
  const tellsOf = [...project.memo.values()].filter(
    ({ id, about }) =>
      !gone.has(`memo/${id}`) &&
      about !== null &&
      (about.kind === 'interview' ? about.id === interview : gone.has(`${about.kind}/${about.id}`)),
  )
  return [
    ...citations.map(({ kind, id }) => ({ kind, id, why: 'cites' as const })),
    ...[...renamed.keys()].map((id) => ({ kind: 'code' as const, id, why: 'named-after' as const })),
    ...tellsOf.map(({ id }) => ({ kind: 'memo' as const, id, why: 'tells-of' as const })),
    // a writer's text of the report may hold a quote without saying so
    ...(idsOf(deleted, 'quote').size === 0
      ? []
      : [...project.edit.keys()].map((id) => ({ kind: 'edit' as const, id, why: 'written' as const }))),
  ]
}

const releaseTrace = (release: StudyRelease, cutOff: CutOff): TracedRelease =>
  release.publishedOn === null
    ? { release, doing: 'made-again', why: said(words.madeAgain, { name: release.name }) }
    : {
        release,
        doing: 'kept',
        why: said(words.kept, {
          name: release.name,
          date: dated(release.publishedOn),
          words: cutOffWords(cutOff),
        }),
      }

function isDemandable(
  project: Project,
  interview: string,
  on: string,
  cutOff: CutOff,
  releases: readonly TracedRelease[],
): boolean {
  if (cutOff.until === 'date') return on <= cutOff.on
  if (releases.some(({ doing }) => doing === 'kept')) return false
  // coded is where an interview begins to be part of the analysis
  return cutOff.until === 'publication' || codingsOf(project, interview).size === 0
}
