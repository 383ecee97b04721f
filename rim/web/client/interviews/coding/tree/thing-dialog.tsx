import { type ReactNode, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Dialog, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { useNameFault } from './name-dialog.tsx'
import type { OpenDialog } from './open-dialog.ts'

const words = {
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  text: { nb: 'Beskrivelse', nn: 'Omtale', en: 'Description' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  remove: { nb: 'Fjern …', nn: 'Fjern …', en: 'Remove …' },
  memos: { nb: 'Notater ({count})', nn: 'Notat ({count})', en: 'Memos ({count})' },
} satisfies Record<string, LocalText>

/** A thing of the tree: its name and description, what belongs to its kind, and the ways on. */
export function ThingDialog({
  kind,
  thing,
  help,
  children,
  tools,
  fault,
  save,
  show,
}: {
  kind: 'code' | 'category' | 'theme'
  thing: { readonly id: string; readonly name: string; readonly text: string }
  /** Said under the description. */
  help: string
  children: ReactNode
  tools?: ReactNode
  /** What is wrong besides the name; saved only without. */
  fault?: string | undefined
  save: (name: string, text: string) => void
  show: (dialog: OpenDialog | null) => void
}) {
  const say = useSay()
  const project = useProject()
  const [name, setName] = useState(thing.name)
  const [text, setText] = useState(thing.text)
  const nameFault = useNameFault(kind, name, thing.id)
  const memos = [...project.memo.values()].filter(
    ({ about }) => about?.kind === kind && about.id === thing.id,
  ).length
  const close = (): void => show(null)
  return (
    <Dialog title={thing.name} close={close}>
      <form
        className="lp-stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (nameFault !== undefined || fault !== undefined) return
          save(name.trim(), text.trim())
          close()
        }}
      >
        <TextField label={say(words.name)} value={name} change={setName} error={nameFault} />
        <TextField label={say(words.text)} help={help} value={text} change={setText} rows={3} />
        {children}
        <div className="lp-row">
          <Button look="secondary" size="sm" onClick={() => show({ what: 'memo', kind, id: thing.id })}>
            {say(words.memos, { count: memos })}
          </Button>
          {tools}
          <Button
            look="secondary"
            colour="danger"
            size="sm"
            onClick={() => show({ what: 'remove', kind, id: thing.id })}
          >
            {say(words.remove)}
          </Button>
        </div>
        <div className="lp-row">
          <Button type="submit">{say(words.save)}</Button>
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
