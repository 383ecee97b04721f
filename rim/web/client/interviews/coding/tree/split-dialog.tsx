import { useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { CodePoints, codingsUnder } from '#core/interviews'
import { SelectField, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { useInterviews, useText } from '../../queries.ts'
import type { ThingGiven } from './open-dialog.ts'
import { isTaken } from './parts.ts'
import { ReasonForm } from './reason-form.tsx'

const words = {
  title: { nb: 'Del «{name}»', nn: 'Del «{name}»', en: 'Split “{name}”' },
  into: {
    nb: 'Nye koder, én på hver linje',
    nn: 'Nye kodar, éin på kvar linje',
    en: 'New codes, one on each line',
  },
  stays: { nb: 'blir i «{name}»', nn: 'blir i «{name}»', en: 'stays in “{name}”' },
  names: {
    nb: 'Skriv minst én ny kode som ikke finnes fra før.',
    nn: 'Skriv minst éin ny kode som ikkje finst frå før.',
    en: 'Write at least one new code that is not there already.',
  },
  moved: {
    nb: 'Flytt minst én koding til en ny kode.',
    nn: 'Flytt minst éi koding til ein ny kode.',
    en: 'Move at least one coding to a new code.',
  },
  split: { nb: 'Del koden', nn: 'Del koden', en: 'Split the code' },
  words: { nb: 'Kodingene', nn: 'Kodingane', en: 'The codings' },
} satisfies Record<string, LocalText>

/** Makes several codes of one: the codings are given to the new ones one by one, with their words before one. */
export function SplitDialog({ id, acts, show, study }: ThingGiven & { readonly study: string }) {
  const say = useSay()
  const project = useProject()
  const code = project.code.get(id)
  const own = useMemo(() => codingsUnder(project, id), [project, id])
  const [written, setWritten] = useState('')
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map())
  if (!code) return null
  const names = [...new Set(written.split('\n').map((line) => line.trim()))].filter((name) => name !== '')
  const moved = own.filter((coding) => names.includes(given.get(coding.id) ?? ''))
  const fault =
    names.length === 0 || names.some((name) => isTaken(project, 'code', name, null))
      ? say(words.names)
      : moved.length === 0
        ? say(words.moved)
        : undefined
  const act = (reason: string): void => {
    const into = names.map((name) => ({ id: crypto.randomUUID(), name, text: '' }))
    const to = new Map(into.map((one) => [one.name, one.id]))
    acts.split(id, into, new Map(moved.map((one) => [one.id, to.get(given.get(one.id) ?? '') ?? ''])), reason)
  }
  return (
    <ReasonForm
      title={say(words.title, { name: code.name })}
      confirm={say(words.split)}
      needed
      fault={fault}
      act={act}
      close={() => show(null)}
    >
      <TextField label={say(words.into)} rows={3} value={written} change={setWritten} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="lp-tree-words lp-wide" aria-label={say(words.words)} tabIndex={0}>
        {own.map((coding) => (
          <SelectField
            key={coding.id}
            label={<Said study={study} coding={coding} />}
            value={given.get(coding.id) ?? ''}
            change={(name) => setGiven(new Map(given).set(coding.id, name))}
            options={[
              { value: '', text: say(words.stays, { name: code.name }) },
              ...names.map((name) => ({ value: name, text: name })),
            ]}
          />
        ))}
      </section>
    </ReasonForm>
  )
}

/** What was said, and in which interview. */
function Said({
  study,
  coding: { interview, version, start, end },
}: {
  study: string
  coding: {
    readonly interview: string
    readonly version: string
    readonly start: number
    readonly end: number
  }
}) {
  const text = useText(study, version).data
  const code = useInterviews(study).data?.find(({ id }) => id === interview)?.code ?? ''
  const points = useMemo(() => (text ? new CodePoints(text.text) : null), [text])
  return (
    <>
      {code}: «{points?.slice(start, end) ?? '…'}»
    </>
  )
}
