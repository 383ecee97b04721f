import { useState } from 'react'
import { countingInWords, kindsInWords, lossInWords } from '#core/interviews'
import { Alert, Button, CheckField, DataTable, Failure, SelectField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { type ChosenTexts, type Counting, chosenTwice, type DraftAnswer, proposedTexts } from './draft.ts'
import { NewTexts } from './new-texts.tsx'
import { WaitingTexts } from './waiting-texts.tsx'
import { exchangeWords as words } from './words.ts'

const keyOf = ({ unit, lineEnd, mark }: Counting): string => `${unit} ${lineEnd} ${mark}`

/** What a file would bring, what waits, and what was not carried over. */
export function DraftCard({
  draft,
  busy,
  refused,
  count,
  take,
  cancel,
}: {
  draft: DraftAnswer
  busy: boolean
  /** Why the last try to take it in was refused; `null` where none was. */
  refused: unknown
  /** Has a text counted in another way. */
  count: (source: string, counting: Counting) => void
  take: (changed: boolean, texts: ChosenTexts) => void
  cancel: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [changed, setChanged] = useState(false)
  const [texts, setTexts] = useState(() => proposedTexts(draft))
  const numeric = (key: 'fresh' | 'changed' | 'same' | 'waiting') => ({
    key,
    head: say(words[key]),
    numeric: true,
    cell: (row: DraftAnswer['counts'][number]) => row[key],
  })
  const brings =
    texts.interviews.length > 0 || draft.counts.some((one) => one.fresh > 0 || (changed && one.changed > 0))
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
            cell: ({ kind }) => say(kindsInWords[kind]),
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
      {draft.waitingTexts.length > 0 && (
        <Alert colour="info">
          <h3 className="ds-heading" data-size="xs">
            {say(words.waitingTexts)}
          </h3>
          <WaitingTexts texts={draft.waitingTexts} />
          <p className="ds-paragraph">{say(words.again)}</p>
        </Alert>
      )}
      <NewTexts draft={draft} chosen={texts} change={setTexts} />
      <Countings countings={draft.countings} count={count} />
      <Lines title={say(words.losses)} lines={draft.losses.map((loss) => lossInWords(loss, language))} />
      {draft.counts.some((one) => one.changed > 0) && (
        <CheckField label={say(words.takeChanged)} checked={changed} change={setChanged} />
      )}
      {refused !== null && <Failure cause={refused} />}
      <div className="lp-row">
        <Button
          disabled={busy || !brings || chosenTwice(texts).size > 0}
          onClick={() => take(changed, texts)}
        >
          {say(words.take)}
        </Button>
        <Button look="secondary" onClick={cancel}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
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
  const language = useLanguage()
  const unsure = countings.filter(({ scores }) => scores.length > 1)
  if (unsure.length === 0) return null
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
            options={scores.map((one) => ({ value: keyOf(one), text: countingInWords(one, language) }))}
          />
        ))}
      </div>
    </details>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="ds-heading" data-size="xs">
        {title}
      </h3>
      <ul className="ds-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
