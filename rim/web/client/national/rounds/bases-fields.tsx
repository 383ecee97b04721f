import type { LocalText } from '#core/foundation'
import { unitTypeName } from '../../coordinate/unit-types.ts'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { BasisAnswer } from './answers.ts'
import { isWhole } from './draft.ts'

const words = {
  law: { nb: 'Lov eller forskrift', nn: 'Lov eller forskrift', en: 'Act or regulation' },
  paragraph: { nb: 'Paragraf', nn: 'Paragraf', en: 'Section' },
  nb: {
    nb: 'Hva kommunen må vurdere, på bokmål',
    nn: 'Kva kommunen må vurdere, på bokmål',
    en: 'What the municipality must consider, in bokmål',
  },
  nn: {
    nb: 'Hva kommunen må vurdere, på nynorsk',
    nn: 'Kva kommunen må vurdere, på nynorsk',
    en: 'What the municipality must consider, in nynorsk',
  },
  half: {
    nb: 'Skriv både lov og paragraf, eller la alt stå tomt.',
    nn: 'Skriv både lov og paragraf, eller la alt stå tomt.',
    en: 'Write both act and section, or leave all empty.',
  },
} satisfies Record<string, LocalText>

const none = (unitType: string): BasisAnswer => ({
  unitType,
  law: '',
  paragraph: '',
  explanation: { nb: '', nn: '' },
})

/** A legal basis to recommend for each type of unit; may be left empty. */
export function BasesFields({
  unitTypes,
  bases,
  change,
  checked,
}: {
  unitTypes: readonly string[]
  bases: readonly BasisAnswer[]
  change: (bases: readonly BasisAnswer[]) => void
  /** Whether what is half filled in is told. */
  checked: boolean
}) {
  const say = useSay()
  return (
    <div className="lp-stack lp-wide" id="bases">
      {unitTypes.map((unitType) => {
        const basis = bases.find((one) => one.unitType === unitType) ?? none(unitType)
        const set = (part: Partial<BasisAnswer>) =>
          change([...bases.filter((one) => one.unitType !== unitType), { ...basis, ...part }])
        const half = checked && !isWhole(basis)
        const missing = (value: string) => (half && value.trim() === '' ? say(words.half) : undefined)
        return (
          <fieldset key={unitType} className="ds-fieldset lp-basis">
            <legend className="ds-label" data-weight="medium">
              {say(unitTypeName(unitType))}
            </legend>
            <div className="lp-basis-law">
              <TextField
                label={say(words.law)}
                value={basis.law}
                change={(law) => set({ law })}
                error={missing(basis.law)}
              />
              <TextField
                label={say(words.paragraph)}
                value={basis.paragraph}
                change={(paragraph) => set({ paragraph })}
                error={missing(basis.paragraph)}
              />
            </div>
            <TextField
              label={say(words.nb)}
              value={basis.explanation.nb}
              rows={2}
              change={(nb) => set({ explanation: { ...basis.explanation, nb } })}
            />
            <TextField
              label={say(words.nn)}
              value={basis.explanation.nn}
              rows={2}
              change={(nn) => set({ explanation: { ...basis.explanation, nn } })}
            />
          </fieldset>
        )
      })}
    </div>
  )
}
