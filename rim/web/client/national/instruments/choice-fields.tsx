import type { LocalText } from '#core/foundation'
import type { NewChoice } from '#core/instruments'
import { CheckField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { followedCode } from './followed-code.ts'
import { useRevisedForm } from './revised-form.ts'
import { WordingFields } from './wording-fields.tsx'

const words = {
  label: { nb: 'Svaralternativet', nn: 'Svaralternativet', en: 'The answer choice' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  codeHelp: {
    nb: 'Lages av teksten. Koden står i datafilene og kan aldri brukes til noe annet.',
    nn: 'Blir laga av teksten. Koden står i datafilene og kan aldri brukast til noko anna.',
    en: 'Made from the text. The code stands in the data files and can never be used for anything else.',
  },
  alone: {
    nb: 'Kan bare velges alene («ingen av disse»)',
    nn: 'Kan berre veljast åleine («ingen av desse»)',
    en: 'Can be chosen alone only (“none of these”)',
  },
  apart: {
    nb: 'Står ved siden av skalaen («Ikke aktuelt»), og tas ut før prosentene regnes',
    nn: 'Står ved sida av skalaen («Ikkje aktuelt»), og blir teke ut før prosentane blir rekna',
    en: 'Stands beside the scale (“Does not apply”), and is taken out before percentages',
  },
} satisfies Record<string, LocalText>

/** A new answer choice, with the code that its label gives. */
export function ChoiceFields({
  choice,
  taken,
  several,
  set,
}: {
  choice: NewChoice
  /** Codes that the question has already. */
  taken: readonly string[]
  /** In a question with several answers. */
  several: boolean
  set: (choice: NewChoice) => void
}) {
  const say = useSay()
  const { forUsers } = useRevisedForm()
  return (
    <div className="lp-rev-part">
      <WordingFields
        label={say(words.label)}
        text={choice.label}
        set={(label) =>
          set({ ...choice, label, code: followedCode(choice.code, choice.label.nb, label.nb, taken) })
        }
      />
      <TextField
        label={say(words.code)}
        help={say(words.codeHelp)}
        value={choice.code}
        change={(code) => set({ ...choice, code })}
      />
      {forUsers && !several && (
        <CheckField
          label={say(words.apart)}
          checked={choice.apart === true}
          change={(apart) => set({ ...choice, apart })}
        />
      )}
      {several && (
        <CheckField
          label={say(words.alone)}
          checked={choice.exclusive === true}
          change={(exclusive) => set({ ...choice, exclusive })}
        />
      )}
    </div>
  )
}
