import type { LocalText } from '#core/foundation'
import type { CaseAttributes } from '#core/interviews'
import { TextField } from '../../ui/index.ts'
import { type Say, useSay } from '../../words/index.ts'

const words = {
  legend: { nb: 'Om personen', nn: 'Om personen', en: 'About the person' },
  lead: {
    nb: 'Brukes bare i analysen og står aldri ved siden av et sitat.',
    nn: 'Blir berre brukt i analysen og står aldri ved sida av eit sitat.',
    en: 'Used in the analysis only, and never stands beside a quote.',
  },
} satisfies Record<string, LocalText>

/** What is usually told of a case; the names under which it is kept are the same whatever language it is written in. */
const usual: Readonly<Record<string, LocalText>> = {
  housing: { nb: 'Bolig', nn: 'Bustad', en: 'Housing' },
  income: { nb: 'Inntekt', nn: 'Inntekt', en: 'Income' },
  health: { nb: 'Helse', nn: 'Helse', en: 'Health' },
  yearsInMunicipality: { nb: 'År i kommunen', nn: 'År i kommunen', en: 'Years in the municipality' },
}

/** How an attribute is called; one of the study's own by its name. */
export const attributeName = (name: string, say: Say): string => {
  const known = usual[name]
  return known ? say(known) : name
}

type Attributes = readonly (readonly [name: string, value: string])[]

/** A form for what is usually told of a case. */
export const usualAttributes = (): Attributes => Object.keys(usual).map((name) => [name, ''])

/** As they are kept: whole numbers as numbers, and what is empty not at all. */
export const attributesOf = (written: Attributes): CaseAttributes =>
  Object.fromEntries(
    written
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => [name, /^\d{1,4}$/.test(value.trim()) ? Number(value) : value.trim()]),
  )

/** Housing, income, health and years in the municipality. */
export function AttributeFields({
  attributes,
  change,
}: {
  attributes: Attributes
  change: (attributes: Attributes) => void
}) {
  const say = useSay()
  return (
    <fieldset className="ds-fieldset lp-part">
      <legend className="ds-label" data-weight="medium">
        {say(words.legend)}
      </legend>
      <p data-field="description">{say(words.lead)}</p>
      <div className="lp-fields">
        {attributes.map(([name, value]) => (
          <TextField
            key={name}
            label={attributeName(name, say)}
            value={value}
            change={(now) => change(attributes.map((one) => (one[0] === name ? [name, now] : one)))}
          />
        ))}
      </div>
    </fieldset>
  )
}
