import { type ReactNode, useState } from 'react'
import { Alert, Button, CheckField, DataTable, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { kindWords, exchangeWords as words } from './words.ts'

/** How a program counts characters. */
export interface Counting {
  readonly unit: 'code-point' | 'utf-16'
  readonly lineEnd: 1 | 2
  readonly mark: boolean
}

interface Score extends Counting {
  readonly matching: number
  readonly named: number
}

/** A file beside the study, before anything is taken in. */
export interface DraftAnswer {
  readonly kind: 'project' | 'code-book'
  readonly name: string
  readonly origin: string | null
  readonly counts: readonly {
    readonly kind: string
    readonly fresh: number
    readonly changed: number
    readonly same: number
    readonly waiting: number
  }[]
  readonly newTexts: readonly {
    readonly id: string
    readonly informant: string | null
    readonly age: number | null
    readonly length: number
  }[]
  readonly sameTexts: number
  readonly countings: readonly {
    readonly source: string
    readonly name: string
    readonly chosen: Counting
    readonly scores: readonly Score[]
  }[]
  readonly losses: readonly {
    readonly what: string
    readonly count: number
    readonly where: readonly string[]
    readonly became: 'dropped' | 'memo' | 'changed'
  }[]
  readonly problems: readonly string[]
}

const keyOf = ({ unit, lineEnd, mark }: Counting): string => `${unit} ${lineEnd} ${mark}`

/** What a file would bring, what waits, and what was not carried over. */
export function DraftCard({
  draft,
  busy,
  count,
  take,
  cancel,
}: {
  draft: DraftAnswer
  busy: boolean
  /** Has a text counted in another way. */
  count: (source: string, counting: Counting) => void
  take: (changed: boolean) => void
  cancel: () => void
}) {
  const say = useSay()
  const [changed, setChanged] = useState(false)
  const numeric = (key: 'fresh' | 'changed' | 'same' | 'waiting') => ({
    key,
    head: say(words[key]),
    numeric: true,
    cell: (row: DraftAnswer['counts'][number]) => row[key],
  })
  const brings = draft.counts.some((one) => one.fresh > 0 || (changed && one.changed > 0))
  return (
    <div className="lp-stack">
      {draft.origin !== null && <p className="ds-paragraph">{say(words.from, { origin: draft.origin })}</p>}
      <DataTable
        caption={say(words.inFile, { name: draft.name || '–' })}
        rows={draft.counts}
        keyOf={({ kind }) => kind}
        empty={say(words.nothing)}
        columns={[
          {
            key: 'kind',
            head: say(words.kind),
            names: true,
            cell: ({ kind }) => (kindWords[kind] ? say(kindWords[kind]) : kind),
          },
          numeric('fresh'),
          numeric('changed'),
          numeric('same'),
          numeric('waiting'),
        ]}
      />
      {draft.problems.length > 0 && (
        <Alert colour="warning">
          <Lines title={say(words.problems)} lines={draft.problems} />
        </Alert>
      )}
      <NewTexts texts={draft.newTexts} />
      <Countings countings={draft.countings} count={count} />
      <Lines
        title={say(words.losses)}
        lines={draft.losses.map(({ what, count: times, where, became }) => {
          const done = say(words[became === 'changed' ? 'altered' : became])
          return `${what}: ${times} ${done} (${where.join(', ')})`
        })}
      />
      {draft.counts.some((one) => one.changed > 0) && (
        <CheckField label={say(words.takeChanged)} checked={changed} change={setChanged} />
      )}
      <div className="lp-row">
        <Button disabled={busy || !brings} onClick={() => take(changed)}>
          {say(words.take)}
        </Button>
        <Button look="secondary" onClick={cancel}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

function NewTexts({ texts }: { texts: DraftAnswer['newTexts'] }) {
  const say = useSay()
  const lines = texts.map(({ informant, age, length }) =>
    [
      informant ?? say(words.unknown),
      ...(age === null ? [] : [say(words.years, { age })]),
      say(words.characters, { count: length }),
    ].join(', '),
  )
  return (
    <Lines title={say(words.newTexts)} lines={lines}>
      <p className="ds-paragraph">{say(words.newTextsHelp)}</p>
    </Lines>
  )
}

/** The texts whose places can be read in several ways that differ. */
function Countings({
  countings,
  count,
}: {
  countings: DraftAnswer['countings']
  count: (source: string, counting: Counting) => void
}) {
  const say = useSay()
  const unsure = countings.filter(({ scores }) => scores.length > 1)
  if (unsure.length === 0) return null
  const textOf = ({ unit, lineEnd, mark, matching, named }: Score): string =>
    say(words.way, {
      unit: say(words[unit]),
      lines: lineEnd,
      mark: mark ? say(words.mark) : '',
      matching,
      named,
    })
  return (
    <details className="ds-details">
      <summary>{say(words.counting)}</summary>
      <div className="lp-stack">
        <p className="ds-paragraph">{say(words.countingHelp)}</p>
        {unsure.map(({ source, name, chosen, scores }) => (
          <SelectField
            key={source}
            label={name}
            value={keyOf(chosen)}
            change={(value) => {
              const wanted = scores.find((one) => keyOf(one) === value)
              if (wanted) count(source, { unit: wanted.unit, lineEnd: wanted.lineEnd, mark: wanted.mark })
            }}
            options={scores.map((one) => ({ value: keyOf(one), text: textOf(one) }))}
          />
        ))}
      </div>
    </details>
  )
}

function Lines({
  title,
  lines,
  children,
}: {
  title: string
  lines: readonly string[]
  children?: ReactNode
}) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="xs">
        {title}
      </h3>
      {children}
      <ul className="ds-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
