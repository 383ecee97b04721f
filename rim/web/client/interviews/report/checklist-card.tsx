import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { put, removed } from '#core/interviews'
import { Awaited, Button, Card, SelectField, Tag, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { type ChecklistName, type ItemAnswer, useChecklist } from './queries.ts'

const words = {
  title: { nb: 'Sjekkliste', nn: 'Sjekkliste', en: 'Checklist' },
  lead: {
    nb: 'Det som er kjent fra studien, står som forslag. Skriv et eget svar der forslaget ikke er nok.',
    nn: 'Det som er kjent frå studien, står som framlegg. Skriv eit eige svar der framlegget ikkje er nok.',
    en: 'What is known of the study stands as a draft. Write an answer of your own where it is not enough.',
  },
  list: { nb: 'Liste', nn: 'Liste', en: 'List' },
  met: { nb: 'Oppfylt', nn: 'Oppfylt', en: 'Met' },
  partly: { nb: 'Delvis', nn: 'Delvis', en: 'Partly' },
  missing: { nb: 'Mangler', nn: 'Manglar', en: 'Missing' },
  counts: {
    nb: '{met} oppfylt, {partly} delvis, {missing} mangler',
    nn: '{met} oppfylte, {partly} delvis, {missing} manglar',
    en: '{met} met, {partly} partly, {missing} missing',
  },
  draft: { nb: 'Forslag', nn: 'Framlegg', en: 'Draft' },
  noDraft: { nb: 'Ikke kjent fra studien.', nn: 'Ikkje kjent frå studien.', en: 'Not known of the study.' },
  answer: { nb: 'Eget svar på {item}', nn: 'Eige svar på {item}', en: 'Own answer to {item}' },
  save: { nb: 'Lagre svaret', nn: 'Lagre svaret', en: 'Save the answer' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
} satisfies Record<string, LocalText>

const colours = { met: 'success', partly: 'warning', missing: 'danger' } as const

/** A checklist for the report: what is known beside what somebody writes. */
export function ChecklistCard({ study }: { study: string }) {
  const say = useSay()
  const [list, setList] = useState<ChecklistName>('coreq')
  const found = useChecklist(study, list)
  const items = found.data?.items.filter(({ hidden }) => !hidden) ?? []
  const count = (state: ItemAnswer['state']): number => items.filter((one) => one.state === state).length
  return (
    <Card title={say(words.title)}>
      <p className="ds-paragraph">{say(words.lead)}</p>
      <SelectField
        label={say(words.list)}
        value={list}
        change={(value) => setList(value === 'srqr' ? 'srqr' : 'coreq')}
        options={[
          { value: 'coreq', text: 'COREQ' },
          { value: 'srqr', text: 'SRQR' },
        ]}
      />
      {!found.data && <Awaited query={found} />}
      {found.data && (
        <p role="status">
          {say(words.counts, { met: count('met'), partly: count('partly'), missing: count('missing') })}
        </p>
      )}
      {items.map((item) => (
        <Item key={`${list}/${item.code}`} list={list} item={item} />
      ))}
    </Card>
  )
}

function Item({ list, item }: { list: ChecklistName; item: ItemAnswer }) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const there = [...project.check.values()].find((one) => one.list === list && one.item === item.code)
  const standing = there?.text ?? ''
  const [text, setText] = useState(standing)
  const [saved, setSaved] = useState(false)
  // an answer of one's own is at hand before the server has told of it
  const state = standing === '' ? item.state : 'met'
  const save = () => {
    const answer = text.trim()
    setSaved(true)
    if (answer === '') {
      if (there) analysis.act('remove', removed(project, 'check', there.id))
      return
    }
    const id = there?.id ?? crypto.randomUUID()
    analysis.act('write', put(project, { kind: 'check', id, list, item: item.code, text: answer }))
  }
  return (
    <details className="ds-details lp-report-item" data-variant="default">
      <summary>
        <span className="lp-row">
          {item.code} {say(item.name)} <Tag colour={colours[state]}>{say(words[state])}</Tag>
        </span>
      </summary>
      <div className="lp-stack">
        <p>{say(item.asks)}</p>
        <div className="lp-report-both">
          <div>
            <strong>{say(words.draft)}</strong>
            <p>{item.draft ? say(item.draft) : say(words.noDraft)}</p>
          </div>
          <div className="lp-stack">
            <TextField
              label={say(words.answer, { item: item.code })}
              value={text}
              change={(next) => {
                setSaved(false)
                setText(next)
              }}
              rows={3}
            />
            <Button size="sm" look="secondary" disabled={text.trim() === standing} onClick={save}>
              {say(words.save)}
            </Button>
            <p role="status">{saved && say(words.saved)}</p>
          </div>
        </div>
      </div>
    </details>
  )
}
