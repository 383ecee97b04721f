import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, ChoiceGroup, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { GroupAnswer } from './answers.ts'
import { useMask } from './queries.ts'
import { withMask } from './shown-groups.ts'

const words = {
  which: {
    nb: 'Hvilke ord navngir en person?',
    nn: 'Kva ord namngir ein person?',
    en: 'Which words name a person?',
  },
  help: {
    nb: 'Ordene vises ikke for noen etterpå. Det kan ikke angres.',
    nn: 'Orda blir ikkje viste for nokon etterpå. Det kan ikkje angrast.',
    en: 'The words are shown to nobody afterwards. It cannot be undone.',
  },
  hide: { nb: 'Skjul ordene', nn: 'Skjul orda', en: 'Hide the words' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Chooses words that name a person, of every way of writing in a group. What looks like a name is chosen beforehand. */
export function MaskForm({ wave, group, close }: { wave: string; group: GroupAnswer; close: () => void }) {
  const say = useSay()
  const mask = useMask(wave)
  const [chosen, setChosen] = useState<readonly string[]>(
    group.texts.flatMap(({ id, names }) => names.map((place) => `${id} ${place}`)),
  )
  const options = group.texts.flatMap(({ id, words: written }) =>
    written.flatMap((word, place) => (word === null ? [] : [{ value: `${id} ${place}`, text: word }])),
  )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    let now = group
    for (const { id, words: written } of group.texts) {
      const places = chosen.flatMap((one) => (one.startsWith(`${id} `) ? [Number(one.split(' ')[1])] : []))
      if (places.length === 0) continue
      // those that are masked already stay so
      const all = written.flatMap((word, place) => (word === null || places.includes(place) ? [place] : []))
      await mask.mutateAsync({ group: now, text: id, words: all })
      now = withMask(now, id, all)
    }
    close()
  }
  return (
    <form className="lp-stack" onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <ChoiceGroup
        legend={say(words.which)}
        help={say(words.help)}
        kind="checkbox"
        options={options}
        chosen={chosen}
        change={setChosen}
      />
      {mask.isError && <Failure cause={mask.error} />}
      <div className="lp-row">
        <Button type="submit" size="sm" disabled={chosen.length === 0 || mask.isPending}>
          {say(words.hide)}
        </Button>
        <Button look="tertiary" size="sm" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
