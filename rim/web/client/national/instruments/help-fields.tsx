import type { LocalText } from '#core/foundation'
import type { RevisionChange, RevisionText } from '#core/instruments'
import { ChoiceGroup } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { noText, plain } from './begun-change.ts'
import { WordingFields } from './wording-fields.tsx'

const words = {
  help: { nb: 'Hjelpetekst', nn: 'Hjelpetekst', en: 'Help text' },
  helpKind: { nb: 'Hjelpetekst', nn: 'Hjelpetekst', en: 'Help text' },
  helpSame: { nb: 'Som før', nn: 'Som før', en: 'As before' },
  helpNew: { nb: 'Ny hjelpetekst', nn: 'Ny hjelpetekst', en: 'New help text' },
  helpNone: { nb: 'Ingen hjelpetekst', nn: 'Ingen hjelpetekst', en: 'No help text' },
} satisfies Record<string, LocalText>

type WithHelp = Extract<RevisionChange, { kind: 'question-wording' | 'choice-wording' }>

/** Whether the help text stays, is another, or goes. */
export function HelpFields({
  change,
  set,
  now,
}: {
  change: WithHelp
  set: (change: RevisionChange) => void
  now: RevisionText | undefined
}) {
  const say = useSay()
  const state = change.help === undefined ? 'same' : change.help === null ? 'none' : 'new'
  const choose = (value: string | undefined) => {
    const { help: _, ...rest } = change
    if (value === 'same') return set(rest)
    set({ ...rest, help: value === 'none' ? null : now ? plain(now) : noText })
  }
  return (
    <>
      <ChoiceGroup
        legend={say(words.helpKind)}
        kind="radio"
        options={[
          { value: 'same', text: say(words.helpSame) },
          { value: 'new', text: say(words.helpNew) },
          ...(now ? [{ value: 'none', text: say(words.helpNone) }] : []),
        ]}
        chosen={[state]}
        change={([value]) => choose(value)}
      />
      {change.help && (
        <WordingFields
          label={say(words.help)}
          text={change.help}
          set={(help) => set({ ...change, help })}
          rows={3}
        />
      )}
    </>
  )
}
