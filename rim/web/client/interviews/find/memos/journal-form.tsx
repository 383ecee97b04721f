import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Memo, put } from '#core/interviews'
import { Button, Card, SelectField, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import type { OwnStudyAnswer } from '../../queries.ts'
import { memoTypes } from './about.ts'

const words = {
  title: {
    nb: 'Skriv i studiens logg',
    nn: 'Skriv i loggen til studien',
    en: 'Write in the study’s journal',
  },
  text: { nb: 'Hva vil du huske?', nn: 'Kva vil du hugse?', en: 'What do you want to remember?' },
  help: {
    nb: 'Tanker som gjelder hele studien. Skriv ikke navn eller annet som forteller hvem en informant er.',
    nn: 'Tankar som gjeld heile studien. Skriv ikkje namn eller anna som fortel kven ein informant er.',
    en: 'Thoughts about the whole study. Write no names or anything else that tells who an informant is.',
  },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  save: { nb: 'Lagre notatet', nn: 'Lagre notatet', en: 'Save the memo' },
} satisfies Record<string, LocalText>

/** A memo that is about the study as a whole. */
export function JournalForm({ study }: { study: OwnStudyAnswer }) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [text, setText] = useState('')
  const [type, setType] = useState<Memo['type']>('note')
  const save = (): void => {
    const memo: Memo = {
      kind: 'memo',
      id: crypto.randomUUID(),
      about: null,
      interview: null,
      type,
      text: text.trim(),
      author: study.staff,
    }
    analysis.act('write', put(project, memo))
    setText('')
  }
  return (
    <Card title={say(words.title)}>
      <div className="lp-stack lp-find-form">
        <TextField rows={3} label={say(words.text)} help={say(words.help)} value={text} change={setText} />
        <SelectField
          label={say(words.type)}
          value={type}
          change={(value) => setType(value as Memo['type'])}
          options={Object.entries(memoTypes).map(([value, name]) => ({ value, text: say(name) }))}
        />
        <Button disabled={text.trim() === ''} onClick={save}>
          {say(words.save)}
        </Button>
      </div>
    </Card>
  )
}
