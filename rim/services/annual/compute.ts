import { choiceColumn, type Dataset, joinDatasets } from '#core/dataset'
import type { Decision } from '#core/disclosure'
import { type LocalText, ProblemError } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import {
  type CountryRound,
  comparableSample,
  countryRound,
  derivedVariables,
  onePersonNote,
} from '#core/mapping'
import { packRelease, unpackRelease } from '#core/releases'
import {
  annualModels,
  developmentSections,
  panelSections,
  prevalenceOf,
  type ReportModel,
  releaseAnnual,
  releaseSample,
  type SampleRelease,
} from '#core/reports'
import {
  type ComputedRound,
  type ComputeGround,
  factsOf,
  releasePolicy,
  roundOf,
  unresolvedIn,
} from '../releases/compute.ts'
import { leftOut } from './notes.ts'
import { personsOf } from './persons.ts'

/** An annual report to be decided and made. */
export interface AnnualAsked {
  readonly round: ComputedRound
  /** All versions of the form, oldest first, each with the rounds of the house that it is used in. */
  readonly versions: readonly Instrument[]
  /** ISO date. */
  readonly made: string
  readonly dataHash: string
  /** One of each municipality: its latest mapping of the round or the year before. */
  readonly datasets: readonly Dataset[]
  /** What is out of the round already (`packRelease`), the oldest first. */
  readonly before: readonly string[]
  /** The same of the round that the chapter on development looks back to; null: there is none in the house. */
  readonly from: {
    readonly year: number
    readonly datasets: readonly Dataset[]
    readonly before: readonly string[]
  } | null
  /** Numbers of municipalities whose units have not all handed in. */
  readonly incomplete: readonly string[]
  /** Unit types that did not take part in the round. */
  readonly lacking: readonly LocalText[]
  /** What else is said of the data. */
  readonly notes: readonly LocalText[]
}

/** What is told of it beside the files. */
interface AnnualSummary {
  readonly municipalities: number
  /** Numbers that are decided, and those of them that are withheld. */
  readonly numbers: number
  readonly withheld: number
  /** Weaknesses that come from what is out already. */
  readonly unresolved: number
  /** Whether there is a chapter on development. */
  readonly development: boolean
  /** How many persons the chapter on single persons follows; 0: there is none. */
  readonly followed: number
}

/** What is made: decisions to be kept, and the report as it is generated. */
export interface AnnualComputed {
  readonly records: {
    readonly annual: string
    readonly development: string | null
    readonly persons: string | null
  }
  readonly models: Readonly<Record<'nb' | 'nn', readonly ReportModel[]>>
  readonly summary: AnnualSummary
}

/**
 * Decides an annual report with what is out already taken into account, and makes it in both written forms. Pure but for
 * the solver.
 *
 * @throws problem 1521 where the figures cannot be protected.
 */
export function computeAnnual(asked: AnnualAsked, ground: ComputeGround): AnnualComputed {
  const { round, versions, made, dataHash } = asked
  const earlierData = asked.from?.datasets ?? []
  const country = roundOf(asked, joinDatasets([...earlierData, ...asked.datasets]), ground.territory)
  const earlier = asked.before.map(decisionIn)
  const release = releaseAnnual(country, releasePolicy, ground.solver, earlier)
  const development = developmentOf(asked, country, [...earlier, release.decision], ground)
  const own = [release.decision, ...(development ? [development.decision] : [])]
  const back = (asked.from?.before ?? []).map(decisionIn)
  const persons = personsOf(
    { earlier: asked.from?.year, versions },
    country,
    back,
    [...earlier, ...own],
    ground,
  )
  const instrument = versions.find(({ id }) => id === round.instrument)!
  const open = asked.incomplete.flatMap(
    (number) => country.participants.find((one) => one.number === number) ?? [],
  )
  const modelsIn = (language: 'nb' | 'nn'): readonly ReportModel[] =>
    annualModels({
      ...{ release, instrument, language, made, dataHash },
      codeBook: codeBook(instrument, language, derivedVariables(language)),
      prevalence: prevalenceOf(country, open, asked.lacking),
      chapters: [
        ...(development ? [developmentSections(development, language)] : []),
        ...(persons ? [panelSections(persons, language)] : []),
      ],
      notes: [
        onePersonNote,
        ...asked.notes,
        ...(development ? [] : [leftOut.development(round.year)]),
        ...(persons ? [] : [leftOut.persons(round.year)]),
      ],
    })
  const facts = factsOf(asked, 'annual', country.dataset, 'annual')
  const { printed, hidden } = release.decision.counts
  return {
    records: {
      annual: packRelease({ facts, decision: release.decision }),
      development: development
        ? packRelease({ facts: { ...facts, name: 'annual-development' }, decision: development.decision })
        : null,
      persons: persons
        ? packRelease({ facts: { ...facts, name: 'annual-persons' }, decision: persons.decision })
        : null,
    },
    models: { nb: modelsIn('nb'), nn: modelsIn('nn') },
    summary: {
      municipalities: country.participants.length,
      numbers: [...printed].filter((one) => one === 1).length,
      withheld: [...printed].filter((one, at) => one === 1 && hidden[at] === 1).length,
      unresolved: unresolvedIn(release.decision),
      development: development !== null,
      followed: persons?.panel.pairs.to.length ?? 0,
    },
  }
}

const decisionIn = (record: string): Decision => unpackRelease(record).decision

/** The chapter on development, where the round that it looks back to is in the house; null where it cannot be made. */
function developmentOf(
  asked: AnnualAsked,
  country: CountryRound,
  out: readonly Decision[],
  { territory, solver }: ComputeGround,
): SampleRelease | null {
  const { from, versions } = asked
  const year = String(from?.year)
  const known = choiceColumn(country.dataset, 'round').choices.some(({ code }) => code === year)
  if (!from || !known || country.groups.substance.length === 0) return null
  const { dataset, criteria } = country
  try {
    const sample = comparableSample(dataset, territory, {
      ...{ from: year, to: country.round, group: 'substance', criteria },
      previousYearAllowed: true,
    })
    if (sample.municipalities.length === 0) return null
    const then = countryRound(dataset, territory, criteria, year)
    const before = from.before.map(decisionIn)
    return releaseSample(dataset, sample, {
      ...{ versions, policy: releasePolicy, solver, earlier: [...before, ...out] },
      rounds: { to: country, ...(before.length > 0 && { from: then }) },
    })
  } catch (cause) {
    // the two rounds cannot be compared: the report goes out without the chapter, and says so
    if (cause instanceof ProblemError) return null
    throw cause
  }
}
