import { type ChoiceColumn, type Dataset, missingCodes, roundChoices } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { surveySizes } from '../sampling/index.ts'
import { backgroundVariables, tableRegionOf } from '../tables/index.ts'
import type { AskedMunicipality, MunicipalAnswers } from './answers.ts'

/**
 * Everybody who was asked as columns: `answered` (yes, no), `size` and `region` (the four of the survey's tables: Oslo
 * alone would be told by name). Who has answered is no answer, so that this can
 * be counted for any group.
 */
export function coverageDataset({
  asked,
  dataset,
  year,
}: Pick<MunicipalAnswers, 'asked' | 'dataset' | 'year'>): Dataset {
  const column = (
    code: string,
    label: LocalText,
    choices: ChoiceColumn['choices'],
    choiceOf: (one: AskedMunicipality) => string | null,
  ): readonly [string, ChoiceColumn] => [
    code,
    {
      ...{ kind: 'choice', kindOfSource: 'derived', number: null, code, label, choices },
      data: Uint8Array.from(asked, (one) => {
        const at = choices.findIndex((choice) => choice.code === choiceOf(one))
        return at < 0 ? missingCodes.blank : at
      }),
    },
  ]
  return {
    size: asked.length,
    synthetic: dataset.synthetic,
    columns: new Map([
      column('round', { nb: 'År', nn: 'År' }, roundChoices([String(year)]), () => String(year)),
      column('answered', { nb: 'Har svart', nn: 'Har svara' }, answered, (one) =>
        one.answered ? 'yes' : 'no',
      ),
      column('size', { nb: 'Innbyggere', nn: 'Innbyggjarar' }, surveySizes, ({ size }) => size),
      column(
        'region',
        { nb: 'Region', nn: 'Region' },
        regions,
        ({ region }) => tableRegionOf[region ?? ''] ?? null,
      ),
    ]),
  }
}

const answered = [
  { code: 'yes', label: { nb: 'Har svart', nn: 'Har svara' } },
  { code: 'no', label: { nb: 'Har ikke svart', nn: 'Har ikkje svara' } },
]

const { groups: regions } = backgroundVariables.find(({ code }) => code === 'region')!
