import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { request, useWriteKey } from '../../api/index.ts'
import {
  Awaited,
  Button,
  Card,
  ChoiceGroup,
  Failure,
  goToFirstFault,
  SelectField,
  TextField,
} from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import type { ProcessingAnswer } from './answers.ts'
import { faultsOf, type ProcessingFault, sentOf, type TypedProcessing, typedOf } from './processing-typed.ts'
import { nineLetters, sixLetters, processingWords as words } from './processing-words.ts'
import { processingQuery, useProcessing } from './queries.ts'

/** Who answers for the processing, as the letters and the record tell it. */
export function ProcessingSettings() {
  const say = useSay()
  const stored = useProcessing()
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      {stored.data ? <ProcessingForm stored={stored.data} /> : <Awaited query={stored} />}
    </Card>
  )
}

function ProcessingForm({ stored }: { stored: ProcessingAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => typedOf(stored))
  const [tried, setTried] = useState(false)
  const key = useWriteKey()
  const save = useMutation({
    mutationFn: (body: ReturnType<typeof sentOf>) =>
      request('PUT', `${ownMunicipality()}/processing`, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      await queries.invalidateQueries(processingQuery())
      await forgetDesks(queries)
    },
  })
  const faults = faultsOf(typed)
  const set = (part: Partial<TypedProcessing>) => {
    save.reset()
    setTyped({ ...typed, ...part })
  }
  const text = (field: ProcessingFault, label: string, more: { help?: string; rows?: number } = {}) => (
    <TextField
      label={label}
      value={typed[field]}
      change={(value) => set({ [field]: value })}
      error={tried && faults.includes(field) ? say(words.missing) : undefined}
      {...more}
    />
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (faults.length === 0 && !save.isPending) save.mutate(sentOf(typed))
  }
  const letters = <L extends string>(field: 'six' | 'nine', of: Readonly<Record<L, typeof words.open>>) => (
    <SelectField
      label={say(words[field])}
      value={typed[field]}
      change={(value) => set({ [field]: value as never })}
      options={[
        { value: '', text: say(words.open) },
        ...(Object.keys(of) as L[]).map((letter) => ({ value: letter, text: say(of[letter]) })),
      ]}
      error={tried && faults.includes(field) ? say(words.missing) : undefined}
    />
  )
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      {text('contact', say(words.contact), { help: say(words.contactHelp) })}
      <fieldset className="ds-fieldset lp-field">
        <legend className="ds-label" data-weight="medium">
          {say(words.controller)}
        </legend>
        <p data-field="description">{say(words.controllerHelp)}</p>
        {text('controllerName', say(words.name))}
        {text('controllerContact', say(words.reach))}
      </fieldset>
      <ChoiceGroup
        kind="radio"
        legend={say(words.processor)}
        options={[
          { value: 'open', text: say(words.processorOpen) },
          { value: 'none', text: say(words.processorNone) },
          { value: 'other', text: say(words.processorOther) },
        ]}
        chosen={[typed.processor]}
        change={([chosen]) => set({ processor: chosen as TypedProcessing['processor'] })}
      />
      {typed.processor === 'other' && text('processorName', say(words.name))}
      {typed.processor === 'other' && text('processorContact', say(words.reach))}
      <ChoiceGroup
        kind="radio"
        legend={say(words.officer)}
        options={[
          { value: 'none', text: say(words.officerNone) },
          { value: 'other', text: say(words.officerOther) },
        ]}
        chosen={[typed.officer]}
        change={([chosen]) => set({ officer: chosen as TypedProcessing['officer'] })}
      />
      {typed.officer === 'other' && text('officerName', say(words.name))}
      {typed.officer === 'other' && text('officerContact', say(words.reach))}
      {letters('six', sixLetters)}
      {letters('nine', nineLetters)}
      <ChoiceGroup
        kind="radio"
        legend={say(words.transfer)}
        options={[
          { value: 'open', text: say(words.open) },
          { value: 'none', text: say(words.transferNone) },
          { value: 'other', text: say(words.transferOther) },
        ]}
        chosen={[typed.transfer]}
        change={([chosen]) => set({ transfer: chosen as TypedProcessing['transfer'] })}
      />
      {typed.transfer === 'other' && text('transferNb', say(words.transferNb), { rows: 2 })}
      {typed.transfer === 'other' && text('transferNn', say(words.transferNn), { rows: 2 })}
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <span role="status">{save.isSuccess && say(words.saved)}</span>
      </div>
    </form>
  )
}
