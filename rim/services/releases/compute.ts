import { type Dataset, joinDatasets } from '#core/dataset'
import { type Decision, type LinearSolver, type Policy, policies } from '#core/disclosure'
import { ProblemError, problem, type Territory } from '#core/foundation'
import { codeBook, type Instrument } from '#core/instruments'
import {
  type CountryRound,
  countryRound,
  deriveColumns,
  derivedVariables,
  onePersonNote,
} from '#core/mapping'
import { packRelease, type ReleaseFacts, splitDecision, unpackRelease } from '#core/releases'
import {
  type EnteredMunicipality,
  enteredRelease,
  type MunicipalSources,
  municipalityModels,
  type ReportModel,
  type RoundRelease,
  regionModels,
  regionScreenModel,
  releaseOf,
  releaseRound,
  screenModel,
} from '#core/reports'
import { type FollowedTables, followedTables } from './followed-tables.ts'
import { withRound } from './frozen-dataset.ts'
import { type KeptRelease, keepRelease, openKept } from './kept-release.ts'
import { keyFigures, type NationalScreen } from './key-figures.ts'
import { releaseServiceProblems } from './problems.ts'

/** The policy of every release of the house. */
export const releasePolicy: Policy = policies.default

/** A round as it is computed with. */
export interface ComputedRound {
  /** The round's code and year. */
  readonly code: string
  readonly year: number
  /** Id of the form. */
  readonly instrument: string
}

/** What everything is computed with, beside the data. */
export interface ComputeGround {
  readonly territory: Territory
  readonly solver: LinearSolver
}

interface Asked {
  readonly round: ComputedRound
  /** All versions of the form, oldest first. */
  readonly versions: readonly Instrument[]
  readonly language: 'nb' | 'nn'
  /** ISO date. */
  readonly made: string
  readonly reason: string
}

/** A municipality's report to be made from its own rows. */
interface MunicipalAsked extends Asked {
  readonly kind: 'municipality'
  readonly municipality: string
  /** Its rows, or the tables that it delivered instead. */
  readonly source: { readonly dataset: Dataset } | { readonly entered: EnteredMunicipality }
  readonly synthetic: boolean
  readonly dataHash: string
  /** What was decided about the same people in this round before (`packRelease`): releases and orders; the latest last. */
  readonly before: readonly string[]
  /** Whether the last of `before` decides: the country's release has the same people in it. */
  readonly decided: boolean
  /** The municipality's releases of earlier rounds, the newest first. */
  readonly earlier: readonly KeptRelease[]
  /** The last national release. */
  readonly reference: KeptRelease | null
}

/** The country's figures to be decided. */
interface NationalAsked extends Asked {
  readonly kind: 'country'
  /** One for each municipality, each with the rounds that count. */
  readonly datasets: readonly Dataset[]
  /** What was decided about the same people in municipalities' releases and orders (`packRelease`). */
  readonly before: readonly string[]
  /** Municipalities that delivered numbers instead of registrations. */
  readonly numbersOnly: readonly string[]
}

/** A county's report to be made of national releases. */
interface RegionAsked extends Asked {
  readonly kind: 'region'
  readonly county: string
  readonly release: KeptRelease
  /** National releases of earlier rounds, the newest first. */
  readonly earlier: readonly KeptRelease[]
  readonly dataHash: string | null
}

export type ComputeAsked = MunicipalAsked | NationalAsked | RegionAsked

/** What was made. */
export interface Computed {
  /** What is to be kept, sealed; null where nothing new was decided. */
  readonly kept: KeptRelease | null
  /** The files, as models. */
  readonly models: readonly ReportModel[]
  readonly screen: ReportModel | (ReportModel & Pick<FollowedTables, 'followed'>) | NationalScreen | null
  /** Files that are text already. */
  readonly texts: readonly { readonly edition: string; readonly name: string; readonly text: string }[]
  /** Weaknesses that withholding more does not help. */
  readonly unresolved: number
}

/** Makes what is asked for. Pure but for the solver: the same question has the same answer. */
export function compute(asked: ComputeAsked, ground: ComputeGround): Computed {
  if (asked.kind === 'municipality') return municipal(asked, ground)
  if (asked.kind === 'country') return national(asked, ground)
  return regional(asked, ground)
}

function municipal(asked: MunicipalAsked, { territory, solver }: ComputeGround): Computed {
  const { municipality, dataHash, language, made, reason } = asked
  const scope = { alone: municipality }
  const own = ownRelease(asked, { territory, solver })
  const kept = keepRelease(own, {
    instrument: asked.round.instrument,
    scope,
    keeps: () => true,
    decision: own.decision,
    facts: factsOf(asked, municipality, own.country.dataset, reason),
  })
  const opened = openedBeside(asked, territory)
  const sources: MunicipalSources = {
    own,
    earlier: asked.earlier.map(opened),
    reference: asked.reference && opened(asked.reference),
  }
  const form = asked.versions.find(({ id }) => id === asked.round.instrument)!
  const request = {
    sources,
    municipality,
    language,
    made,
    codeBook: codeBook(form, language, derivedVariables(language)),
    notes: [onePersonNote],
    dataHash,
  }
  return {
    kept,
    models: municipalityModels(request),
    screen: {
      ...screenModel({ ...request, versions: asked.versions }),
      followed: followedTables(own, municipality),
    },
    texts: [],
    unresolved: unresolvedIn(own.decision),
  }
}

function ownRelease(asked: MunicipalAsked, { territory, solver }: ComputeGround): RoundRelease {
  const { municipality, source, before, synthetic } = asked
  const earlier = before.map(decisionIn)
  if ('entered' in source) {
    const versions = withRound(asked.versions, asked.round.instrument, source.entered.round)
    const tools = { territory, versions, policy: releasePolicy, solver, earlier, synthetic }
    const entered = enteredRelease(source.entered, tools)
    if (!entered.delivered?.mapped('substance') && !entered.delivered?.mapped('mental')) throw nothing()
    return entered
  }
  const country = roundOf(asked, source.dataset, territory)
  if (!country.participants.some(({ number }) => number === municipality)) throw nothing()
  return asked.decided
    ? releaseOf(country, earlier.at(-1)!)
    : releaseRound(country, releasePolicy, solver, { scope: { alone: municipality }, earlier })
}

const nothing = (): ProblemError => new ProblemError(problem(releaseServiceProblems.nothingToReport))

function national(asked: NationalAsked, { territory, solver }: ComputeGround): Computed {
  const country = roundOf(asked, joinDatasets(asked.datasets), territory)
  if (country.participants.length === 0) {
    throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  }
  const release = releaseRound(country, releasePolicy, solver, { earlier: asked.before.map(decisionIn) })
  const facts = factsOf(asked, 'country', country.dataset, asked.reason)
  const parts = splitDecision(release.decision, placesOf)
  const shared = keepRelease(release, {
    instrument: asked.round.instrument,
    scope: 'country',
    // of each municipality only how many it has: the rest is shown in its own report
    keeps: (population, table) => municipalityIn(population) === null || table === 'category',
    decision: parts.get(sharedPart)!,
    facts,
  })
  const own = Object.fromEntries(
    [...parts].flatMap(([name, decision]) =>
      name === sharedPart ? [] : [[name, packRelease({ facts: { ...facts, name }, decision })]],
    ),
  )
  const kept = { ...shared, own, whole: packRelease({ facts, decision: release.decision }) }
  const { screen, csv } = keyFigures(release, asked.language, asked.numbersOnly)
  return {
    kept,
    models: [],
    screen,
    texts: [{ edition: 'key_figures', name: `landet-${asked.round.year}-nokkeltall.csv`, text: csv }],
    unresolved: unresolvedIn(release.decision),
  }
}

function regional(asked: RegionAsked, { territory }: ComputeGround): Computed {
  const opened = openedBeside(asked, territory)
  const { county, language, made, versions, dataHash } = asked
  const request = {
    release: opened(asked.release),
    earlier: asked.earlier.map(opened),
    county,
    language,
    made,
    versions,
    notes: [onePersonNote],
    ...(dataHash !== null && { dataHash }),
  }
  return {
    kept: null,
    models: regionModels(request),
    screen: regionScreenModel(request),
    texts: [],
    unresolved: 0,
  }
}

/** The round of some registrations, with everything derived. */
export function roundOf(
  { round, versions }: Pick<Asked, 'round' | 'versions'>,
  dataset: Dataset,
  territory: Territory,
): CountryRound {
  const year = String(round.year)
  const form = withRound(versions, round.instrument, year).find(({ id }) => id === round.instrument)!
  return countryRound(deriveColumns(dataset), territory, form.inclusion, year)
}

/** The part of the country's decision that is about no municipality by itself. */
const sharedPart = 'NO'

/** The municipality whose people a population, or a cell's name, is about; null for those of several. */
const municipalityIn = (name: string): string | null => /\/municipality\/([0-9]{4})\//.exec(name)?.[1] ?? null

/** A municipality's figures are its own; how many it has of each category stands among the country's too. */
function placesOf(key: string): readonly string[] {
  const number = municipalityIn(key)
  if (number === null) return [sharedPart]
  const counted = key.slice(key.indexOf('|') + 1)
  const told = counted === '' || counted.startsWith('category=') || counted.startsWith('form:')
  return told ? [number, sharedPart] : [number]
}

const decisionIn = (record: string): Decision => unpackRelease(record).decision

const openedBeside =
  ({ versions }: Pick<Asked, 'versions'>, territory: Territory) =>
  (kept: KeptRelease): RoundRelease =>
    openKept(kept, { territory, versions })

/** Weaknesses of a decision that withholding more does not help. */
export const unresolvedIn = ({ counts, sums }: Decision): number => counts.unresolved + sums.unresolved

/** What is kept with a decision of a round. */
export const factsOf = (
  { round, made }: Pick<Asked, 'round' | 'made'>,
  name: string,
  { synthetic }: Dataset,
  reason: string,
): ReleaseFacts => ({
  name,
  round: String(round.year),
  synthetic,
  made,
  reason,
  besides: [],
})
