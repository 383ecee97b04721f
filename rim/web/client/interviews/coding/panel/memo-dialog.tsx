import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type About, type Memo, operation, put } from '#core/interviews'
import { Button, Dialog, SelectField, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import './memo-dialog.css'

const words = {
  text: { nb: 'Notat', nn: 'Notat', en: 'Memo' },
  type: { nb: 'Hva slags notat', nn: 'Kva slags notat', en: 'Kind of memo' },
  save: { nb: 'Lagre notatet', nn: 'Lagre notatet', en: 'Save the memo' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  there: { nb: 'Notater fra før', nn: 'Notat frå før', en: 'Memos so far' },
} satisfies Record<string, LocalText>

/** The kinds of memos, as they are called. */
export const memoTypes = {
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  assumption: { nb: 'Antakelse', nn: 'Tru', en: 'Assumption' },
  surprise: { nb: 'Overraskelse', nn: 'Overrasking', en: 'Surprise' },
  relation: {
    nb: 'Relasjonen til informanten',
    nn: 'Relasjonen til informanten',
    en: 'Relation to the informant',
  },
  decision: { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
} satisfies Record<Memo['type'], LocalText>

/** What is written about a thing: one's own can be changed, a new one written. */
export function MemoDialog({
  title,
  about,
  interview,
  person,
  nameOf,
  close,
}: {
  title: string
  /** `null`: the study's journal. */
  about: About | null
  /** The interview that it tells of, or `null`. */
  interview: string | null
  person: string
  nameOf: (staff: string) => string
  close: () => void
}) {
  const say = useSay()
  const store = useAnalysis()
  const project = useProject()
  const [changing, setChanging] = useState<Memo | null>(null)
  const [text, setText] = useState('')
  const [type, setType] = useState<Memo['type']>('note')
  const there = [...project.memo.values()].filter(
    (memo) => memo.about?.kind === about?.kind && memo.about?.id === about?.id,
  )
  const save = (): void => {
    if (text.trim() === '') return
    const memo: Memo = changing
      ? { ...changing, text: text.trim(), type }
      : { kind: 'memo', id: crypto.randomUUID(), about, interview, type, text: text.trim(), author: person }
    store.act('write', put(project, memo))
    close()
  }
  const change = (memo: Memo): void => {
    setChanging(memo)
    setText(memo.text)
    setType(memo.type)
  }
  return (
    <Dialog title={title} close={close}>
      {there.length > 0 && (
        <>
          <h3 className="lp-memos-head">{say(words.there)}</h3>
          <ul className="lp-memos">
            {there.map((memo) => (
              <li key={memo.id}>
                <p>{memo.text}</p>
                <div className="lp-row">
                  <span className="lp-subtle">
                    {say(memoTypes[memo.type])}, {nameOf(memo.author)}
                  </span>
                  {memo.author === person && (
                    <>
                      <Button look="tertiary" size="sm" onClick={() => change(memo)}>
                        {say(words.change)}
                      </Button>
                      <Button
                        look="tertiary"
                        size="sm"
                        onClick={() => store.act('remove', [operation(memo, null)])}
                      >
                        {say(words.remove)}
                      </Button>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="lp-stack">
        <TextField label={say(words.text)} value={text} change={setText} rows={5} />
        <SelectField
          label={say(words.type)}
          value={type}
          change={(chosen) => setType(chosen as Memo['type'])}
          options={Object.entries(memoTypes).map(([value, name]) => ({ value, text: say(name) }))}
        />
      </div>
      <div className="lp-dialog-foot">
        <Button disabled={text.trim() === ''} onClick={save}>
          {say(words.save)}
        </Button>
        <Button look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </Dialog>
  )
}
