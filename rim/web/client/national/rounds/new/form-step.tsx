import type { LocalText } from '#core/foundation'
import { ChoiceGroup } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { Consequences } from '../../consequences/consequence-list.tsx'
import type { ChoicesAnswer } from '../answers.ts'
import type { StepProps } from './draft-fields.tsx'
import { fieldLabels } from './field-labels.ts'

const words = {
  version: { nb: 'Versjon {version}', nn: 'Versjon {version}', en: 'Version {version}' },
  about: {
    nb: '{questions} spørsmål, {rules} kontrollregler. Laget for {rounds}.',
    nn: '{questions} spørsmål, {rules} kontrollreglar. Laga for {rounds}.',
    en: '{questions} questions, {rules} rules. Made for {rounds}.',
  },
  help: {
    nb: 'Under valget ser du hva skjemaet betyr for felt, regler, tabeller og tidsserier. Skjemaet kan ikke byttes etter at runden er laget.',
    nn: 'Under valet ser du kva skjemaet betyr for felt, reglar, tabellar og tidsseriar. Skjemaet kan ikkje bytast etter at runden er laga.',
    en: 'Below the choice you see what the form means for fields, rules, tables and time series. The form cannot be changed after the round is made.',
  },
  title: { nb: 'Hva skjemaet betyr', nn: 'Kva skjemaet betyr', en: 'What the form means' },
  choose: {
    nb: 'Velg et skjema for å se hva det betyr.',
    nn: 'Vel eit skjema for å sjå kva det betyr.',
    en: 'Choose a form to see what it means.',
  },
} satisfies Record<string, LocalText>

/** The form of the round, and at once what it means after the round before. */
export function FormStep({
  draft,
  errors,
  set,
  instruments,
}: StepProps & { instruments: ChoicesAnswer['instruments'] }) {
  const say = useSay()
  const { opensOn } = draft
  return (
    <>
      <div id="instrument">
        <ChoiceGroup
          kind="radio"
          legend={say(fieldLabels.instrument)}
          help={say(words.help)}
          options={instruments.map(({ id, version, questions, rules, rounds }) => ({
            value: id,
            text: say(words.version, { version }),
            help: say(words.about, { questions, rules, rounds: rounds.join(', ') }),
          }))}
          chosen={draft.instrument === '' ? [] : [draft.instrument]}
          change={([instrument = '']) => set({ instrument })}
          error={errors.instrument && say(errors.instrument)}
        />
      </div>
      <section className="lp-round-consequences" aria-live="polite">
        <h3 className="ds-heading" data-size="xs">
          {say(words.title)}
        </h3>
        {draft.instrument === '' ? (
          <p>{say(words.choose)}</p>
        ) : (
          <Consequences
            key={draft.instrument}
            instrument={draft.instrument}
            {...(opensOn !== '' && { before: opensOn })}
          />
        )}
      </section>
    </>
  )
}
