import type { LocalText } from '#core/foundation'
import { Button } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { TextSection } from './answers.ts'
import { sectionName } from './chapters.ts'
import { useDesk } from './desk.ts'
import type { Drafts } from './drafts.ts'
import { TextForm } from './text-form.tsx'
import { useFocusBack } from './use-focus-back.ts'

const words = {
  add: { nb: '+ Legg til en tekst', nn: '+ Legg til ein tekst', en: '+ Add a text' },
  addIn: {
    nb: '+ Legg til en tekst: {section}',
    nn: '+ Legg til ein tekst: {section}',
    en: '+ Add a text: {section}',
  },
  text: { nb: 'Ny tekst', nn: 'Ny tekst', en: 'New text' },
  help: {
    nb: 'En tom linje gir et nytt avsnitt.',
    nn: 'Ei tom linje gir eit nytt avsnitt.',
    en: 'An empty line begins a new paragraph.',
  },
} satisfies Record<string, LocalText>

/** A text of the writer's own in a section, wherever in it. */
export function AddText({
  section,
  drafts,
  places,
}: {
  section: TextSection
  drafts: Drafts
  places: readonly { readonly value: string; readonly text: string }[]
}) {
  const say = useSay()
  const { newId, useWrite } = useDesk()
  const write = useWrite()
  const back = useFocusBack()
  const id = `new/${section.id}`
  const draft = drafts.of(id)
  const close = () => {
    write.reset()
    back.ask()
    drafts.set(id, null)
  }
  if (!draft)
    return (
      <Button
        ref={back.ref}
        size="sm"
        look="tertiary"
        className="lp-text-add lp-no-print"
        aria-label={say(words.addIn, { section: sectionName(section) })}
        onClick={() => {
          const follows = section.parts.at(-1)?.id ?? null
          drafts.set(id, { text: '', follows, seen: '', generated: null })
        }}
      >
        {say(words.add)}
      </Button>
    )
  const save = () => {
    const part = { id: newId(), section: section.id, follows: draft.follows, generated: null }
    write.mutate({ part, kind: 'added', text: draft.text, done: close })
  }
  return (
    <div className="lp-text-part" data-state="added">
      <TextForm
        label={say(words.text)}
        help={say(words.help)}
        draft={draft}
        change={(next) => drafts.set(id, next)}
        save={save}
        close={close}
        doing={write}
        places={places}
      />
    </div>
  )
}
