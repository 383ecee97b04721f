import { choiceColumn } from '#core/dataset'
import type { LinearSolver, Policy } from '#core/disclosure'
import type { LinkingGrant } from '#core/mapping'
import {
  type AnnualRelease,
  developmentSections,
  panelSections,
  type ReportSection,
  type SampleRelease,
} from '#core/reports'
import { countryOf } from './open.ts'
import { developmentOf, panelOf } from './over-time.ts'

/** What the chapters on development and on single persons are made of. */
export interface AnnualChaptersRequest {
  readonly release: AnnualRelease
  readonly policy: Policy
  readonly solver: LinearSolver
  readonly language: 'nb' | 'nn'
  readonly dataPath?: string | undefined
  /** ISO date. */
  readonly made: string
  /** What allows persons to be followed from round to round; absent: that chapter is left out. */
  readonly grant: LinkingGrant | undefined
}

export interface AnnualChapters {
  readonly chapters: readonly (readonly ReportSection[])[]
  /** What the chapter on development is made of; null where there is none. */
  readonly sample: SampleRelease | null
}

/** The report for 2020 looks three years back. */
const yearsBack = 3
/** The rounds in which the report for 2020 follows single persons, and what in. */
const followed = { from: '2015', to: '2016', variables: ['housing'] } as const

/**
 * The chapters on development over three years and on single persons, each left out where the dataset lacks a round, or
 * nothing allows persons to be linked. Decided with the annual report's own decision taken into account.
 */
export function annualChapters(request: AnnualChaptersRequest): AnnualChapters {
  const { release, language, grant } = request
  const { country } = release
  const rounds = choiceColumn(country.dataset, 'round').choices.map(({ code }) => code)
  const chapters: ReportSection[][] = []
  let sample: SampleRelease | null = null
  const from = String(Number(country.round) - yearsBack)
  if (rounds.includes(from) && country.groups.substance.length > 0) {
    sample = developmentOf({
      ...request,
      ...{ country, from, group: 'substance', beside: [release.decision] },
    })
    chapters.push(developmentSections(sample, language))
  }
  if (grant && rounds.includes(followed.from) && rounds.includes(followed.to)) {
    const panel = panelOf({
      ...request,
      ...{ from: followed.from, group: 'substance', variables: followed.variables, grant },
      country: countryOf(country.dataset, followed.to),
    })
    chapters.push(panelSections(panel, language))
  }
  return { chapters, sample }
}

/** The rounds that a grant must cover for the chapter on single persons. */
export const followedRounds: readonly string[] = [followed.from, followed.to]
