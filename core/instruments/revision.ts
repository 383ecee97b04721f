import {
  canonicalJson,
  deepFreeze,
  type Language,
  type LocalText,
  type Problem,
  problem,
} from '#core/foundation'
import { checkInstrument } from './check.ts'
import { kinds } from './problems.ts'
import { type RevisionChange, textsOf } from './revision-changes.ts'
import { usedCodes } from './revision-codes.ts'
import { renumbered } from './revision-edit.ts'
import { mappingOf } from './revision-mapping.ts'
import { step } from './revision-step.ts'
import type { Instrument, VersionMapping } from './types.ts'

/** What is wrong, and with which change; `change` is null where it is wrong with the form as a whole. */
export interface RevisionProblem extends Problem {
  readonly change: string | null
}

/** What the new version is to be, beside its changes. */
export interface RevisionTarget {
  /** `2027.1`: the year it is first used, and a number within the year. */
  readonly version: string
  /** All versions of the family, the base among them: their codes are never used again, and the mapping is checked against them. */
  readonly versions: readonly Instrument[]
  /** Questions that figures are built on, by code: their wording may change, nothing else. */
  readonly needed?: readonly string[]
}

export interface Revision {
  /** The base with all changes that can be made. To be published only where there are no problems. */
  readonly instrument: Instrument
  readonly mapping: VersionMapping
  readonly problems: readonly RevisionProblem[]
}

/**
 * Makes the next version of a form out of a published one and a list of changes. The base is never touched; the mapping
 * follows from the changes. Changes are made in the order in which they stand; one that cannot be made is passed over and
 * told (1070 to 1079). Where all can be made, the new form is checked as any other (1010 to 1025).
 *
 * @example applyRevision(base, [], { version: '2027.1', versions }).mapping.entries.every(({ kind }) => kind === 'same') // true
 */
export function applyRevision(
  base: Instrument,
  changes: readonly RevisionChange[],
  { version, versions, needed = [] }: RevisionTarget,
): Revision {
  const languages = base.languages ?? norwegian
  const rules = { used: usedCodes(versions), needed: new Set(needed) }
  const problems: RevisionProblem[] = []
  const made: RevisionChange[] = []
  let changed = base
  for (const change of changes) {
    const wrong = [...textProblems(change, languages), ...reasonProblems(change)]
    const next = step(changed, change, rules)
    const refused = isForm(next) ? [] : next
    problems.push(...[...wrong, ...refused].map((met) => ({ ...met, change: change.id })))
    if (!isForm(next)) continue
    changed = next
    made.push(change)
  }
  const instrument = deepFreeze(asVersion(base, renumbered(base, changed), made, version))
  const mapping = instrument.mapping!
  const others = versions.filter(({ id }) => id !== instrument.id)
  const whole = problems.length > 0 ? [] : checkInstrument(instrument, others)
  const all = [...problems, ...whole.map((met) => ({ ...met, change: null }))]
  return { instrument, mapping, problems: once(all) }
}

/** A rule that names a question twice lacks it once. */
function once(problems: readonly RevisionProblem[]): RevisionProblem[] {
  const told = new Set<string>()
  return problems.filter((met) => {
    const key = canonicalJson([met.number, met.details, met.change])
    return !told.has(key) && told.add(key)
  })
}

const isForm = (next: Instrument | readonly Problem[]): next is Instrument => 'sections' in next

const norwegian = ['nb', 'nn'] as const
const names = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' } as const

function textProblems(change: RevisionChange, languages: readonly Language[]): Problem[] {
  const lacking = languages.filter((form) => textsOf(change).some((text) => (text[form] ?? '').trim() === ''))
  return lacking.map((form) => problem(kinds.changeTextLacks, { language: names[form] }))
}

function reasonProblems({ because }: RevisionChange): Problem[] {
  const reason = 'decision' in because ? because.decision : because.editorial
  return reason.trim() === '' ? [problem(kinds.changeReasonLacks)] : []
}

/** The changed form under its own name, with the mapping from the base. */
function asVersion(
  base: Instrument,
  changed: Instrument,
  changes: readonly RevisionChange[],
  version: string,
): Instrument {
  const year = version.split('.')[0]!
  const inLanguages = ({ nb, nn, en }: Required<LocalText>): LocalText =>
    base.languages?.includes('en') ? { nb, nn, en } : { nb, nn }
  return {
    ...changed,
    id: `${base.family}@${version}`,
    version,
    title: {
      ...base.title,
      nb: base.title.nb.replace(/\d{4}/, year),
      nn: base.title.nn.replace(/\d{4}/, year),
      ...(base.title.en !== undefined && { en: base.title.en.replace(/\d{4}/, year) }),
    },
    rounds: [year],
    notes:
      changes.length === 0
        ? base.notes
        : [
            inLanguages({
              nb: `Bygger på ${base.version}, med ${count(changes.length, 'endring', 'endringer')} vedtatt av revisjonsgruppen eller gjort av redaksjonelle grunner. Overgangen sier hva hver endring betyr for tidsseriene.`,
              nn: `Byggjer på ${base.version}, med ${count(changes.length, 'endring', 'endringar')} vedteken av revisjonsgruppa eller gjord av redaksjonelle grunnar. Overgangen seier kva kvar endring har å seie for tidsseriane.`,
              en: `Built on ${base.version}, with ${count(changes.length, 'change', 'changes')} decided by the revision group or made for editorial reasons. The mapping says what each change means for the time series.`,
            }),
            ...base.notes.slice(1),
          ],
    mapping: mappingOf(base, changed, changes, year),
  }
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/**
 * The version number that a new version of a year gets: the next one within the year.
 *
 * @example nextVersion('2027', [of2026]) // '2027.1'
 */
export function nextVersion(year: string, versions: readonly Pick<Instrument, 'version'>[]): string {
  const numbers = versions.flatMap(({ version }) => {
    const [of, number] = version.split('.')
    return of === year ? [Number(number)] : []
  })
  return `${year}.${Math.max(0, ...numbers) + 1}`
}

/** The newest version of a family: the one that no other is made from. Null where there are none. */
export function newestVersion(versions: readonly Instrument[]): Instrument | null {
  const built = new Set(versions.map(({ mapping }) => mapping?.from))
  return versions.filter(({ id }) => !built.has(id)).at(-1) ?? null
}
