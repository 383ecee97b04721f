import type { LocalText } from '#core/foundation'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useRevisedForm } from './revised-form.ts'

const words = {
  answering: {
    nb: 'Slik kan spørsmålet besvares',
    nn: 'Slik kan spørsmålet svarast på',
    en: 'How the question can be answered',
  },
  required: {
    nb: 'Må besvares før registreringen er ferdig',
    nn: 'Må svarast på før registreringa er ferdig',
    en: 'Must be answered before the registration is complete',
  },
  allowsUnknown: {
    nb: '«Vet ikke» kan velges',
    nn: '«Veit ikkje» kan veljast',
    en: '“Unknown” can be chosen',
  },
  allowsRefused: {
    nb: '«Ønsker ikke å svare» kan velges',
    nn: '«Ønskjer ikkje å svare» kan veljast',
    en: '“Does not want to answer” can be chosen',
  },
  refusedByUsers: {
    nb: '«Jeg vil helst ikke svare» kan tilbys på nett',
    nn: '«Eg vil helst ikkje svare» kan tilbydast på nett',
    en: '“I would rather not answer” may be offered on the web',
  },
} satisfies Record<string, LocalText>

const ways = ['required', 'allowsUnknown', 'allowsRefused'] as const
type Answering = Readonly<Record<(typeof ways)[number], boolean>>

/** Whether a question must be answered, and which answers there are beside its own. */
export function AnsweringField({
  answering,
  set,
}: {
  answering: Partial<Answering>
  set: (answering: Answering) => void
}) {
  const say = useSay()
  const { forUsers } = useRevisedForm()
  // nobody must answer the survey, and "don't know" is a choice there
  const options = forUsers
    ? [{ value: 'allowsRefused', text: say(words.refusedByUsers) }]
    : ways.map((value) => ({ value, text: say(words[value]) }))
  return (
    <ChoiceGroup
      legend={say(words.answering)}
      kind="checkbox"
      options={options}
      chosen={ways.filter((way) => answering[way])}
      change={(now) =>
        set({
          required: now.includes('required'),
          allowsUnknown: now.includes('allowsUnknown'),
          allowsRefused: now.includes('allowsRefused'),
        })
      }
    />
  )
}
