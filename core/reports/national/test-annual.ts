import type { Dataset } from '#core/dataset'
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import { type CountryRound, countryRound, deriveColumns, derivedVariables } from '#core/mapping'
import type { ReportModel, ReportNode } from '../model.ts'
import { createTestRounds, type TestGround } from '../test-rounds.ts'
import { type AnnualRelease, annualModels, type Prevalence, prevalenceOf, releaseAnnual } from './index.ts'

/** Made-up rounds and countries, and the annual report of each. The core loads nothing itself. */
export function createTestAnnual({
  generate,
  ...ground
}: TestGround & {
  /** A made-up country of so many recipients. */
  readonly generate: (size: number) => Dataset
}) {
  const { people, roundOf } = createTestRounds(ground)
  const form = ground.versions.find(({ id }) => id === 'brukerplan@2020.1')!
  return {
    people,
    roundOf,
    form,
    countryOf: (size: number): CountryRound =>
      countryRound(deriveColumns(generate(size)), ground.territory, form.inclusion, '2020'),
    shownAll: (of: CountryRound): AnnualRelease =>
      releaseAnnual(of, policies['as-published-2020'], ground.solver),
    modelsOf: (
      release: AnnualRelease,
      language: 'nb' | 'nn' = 'nb',
      prevalence: Prevalence = prevalenceOf(release.country, []),
    ): ReportModel[] =>
      annualModels({
        ...{ release, language, prevalence, instrument: form, made: '2021-05-01' },
        codeBook: codeBook(form, language, derivedVariables(language)),
      }),
  }
}

export const edition = (models: readonly ReportModel[], name: ReportModel['edition']): ReportModel =>
  models.find((model) => model.edition === name)!
export const nodesOf = ({ sections }: ReportModel): ReportNode[] =>
  sections.flatMap(({ nodes }) => [...nodes])
export const textOf = (model: ReportModel): string =>
  nodesOf(model)
    .flatMap((node) => (node.type === 'paragraph' ? [node.text] : node.type === 'list' ? node.items : []))
    .join('\n')
