import type { ClipboardEvent } from 'react'
import type { LocalText } from '#core/foundation'
import {
  type EnteredFault,
  type EnteredNumbers,
  type EnteredSpec,
  enteredBase,
  enteredState,
  enteredSum,
} from '#core/mapping'
import { Alert, Button, Card, Failure, Tag, TextField } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { groupNames } from '../round/participation-words.ts'
import { CountField } from './count-field.tsx'
import type { Entering, TableState } from './entering.ts'
import { countOf, nothingTyped, pastedCounts, pasteInto, restZero, sentOf, type Typed } from './typed.ts'
import { faultText, savingNames, stateColours, stateNames } from './words-of.ts'

const words = {
  own: { nb: 'Antall mottakere i alt', nn: 'Talet på mottakarar i alt', en: 'Number of recipients in all' },
  asked: {
    nb: 'Hvor mange spørsmålet gjelder',
    nn: 'Kor mange spørsmålet gjeld',
    en: 'Number the question concerns',
  },
  everyone: {
    nb: 'Mottakere i gruppen: {base}',
    nn: 'Mottakarar i gruppa: {base}',
    en: 'Recipients in the group: {base}',
  },
  single: {
    nb: 'Hver mottaker står i én rad, så radene skal til sammen gi antallet mottakere.',
    nn: 'Kvar mottakar står i éi rad, så radene skal til saman gi talet på mottakarar.',
    en: 'Each recipient stands in one row, so the rows must add up.',
  },
  multiple: {
    nb: 'En mottaker kan stå i flere rader, så radene trenger ikke å gå opp.',
    nn: 'Ein mottakar kan stå i fleire rader, så radene treng ikkje å gå opp.',
    en: 'A recipient may stand in several rows, so the rows need not add up.',
  },
  some: {
    nb: 'Hvor mange av mottakerne det gjelder.',
    nn: 'Kor mange av mottakarane det gjeld.',
    en: 'How many of the recipients it is true of.',
  },
  small: {
    nb: 'Før inn tallene som de er, også 1 til 4. Rapporten skjuler dem der det trengs.',
    nn: 'Før inn tala som dei er, også 1 til 4. Rapporten skjuler dei der det trengst.',
    en: 'Enter the numbers as they are, also 1 to 4. They are hidden in the report where they must be.',
  },
  paste: {
    nb: 'Du kan lime inn en hel kolonne fra et regneark i den første raden.',
    nn: 'Du kan lime inn ein heil kolonne frå eit rekneark i den første rada.',
    en: 'You can paste a whole column from a spreadsheet into the first row.',
  },
  sum: { nb: 'Sum', nn: 'Sum', en: 'Sum' },
  sumIs: { nb: '{sum} av {base}', nn: '{sum} av {base}', en: '{sum} of {base}' },
  lacks: { nb: 'mangler {difference}', nn: 'manglar {difference}', en: '{difference} lacking' },
  over: { nb: '{difference} for mange', nn: '{difference} for mange', en: '{difference} too many' },
  rest: { nb: 'Sett resten til 0', nn: 'Set resten til 0', en: 'Set the rest to 0' },
  empty: { nb: 'Tøm tabellen', nn: 'Tøm tabellen', en: 'Empty the table' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  noteHelp: {
    nb: 'For dere selv, for eksempel hvor tallene er hentet fra. Kommer ikke med i rapporten. Skriv ikke noe om enkeltpersoner.',
    nn: 'For dykk sjølve, til dømes kvar tala er henta frå. Kjem ikkje med i rapporten. Skriv ikkje noko om enkeltpersonar.',
    en: 'For yourselves, for example where the numbers come from. It is not in the report. Write nothing about individuals.',
  },
  notAll: { nb: 'Ikke alt er lagret', nn: 'Ikkje alt er lagra', en: 'Not everything is saved' },
  again: { nb: 'Lagre på nytt', nn: 'Lagre på nytt', en: 'Save again' },
} satisfies Record<string, LocalText>

/** One table as a form that saves itself: rows, running sum, and what does not fit beside what it is about. */
export function TableForm({
  spec,
  state,
  entering,
  numbers,
  faults: all,
  readOnly,
}: {
  spec: EnteredSpec
  state: TableState | undefined
  entering: Entering
  numbers: EnteredNumbers
  faults: readonly EnteredFault[]
  readOnly: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const typed = state?.typed ?? nothingTyped
  const saving = state?.saving ?? 'saved'
  const faults = all.filter(({ group, table }) => group === spec.group && table === spec.table)
  const told = (row: string | null) =>
    faults.filter((fault) => fault.row === row).map((fault) => faultText(fault, say))
  const change = (next: Typed) => entering.change(spec, next)
  const paste = (row: string) => (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = pastedCounts(event.clipboardData.getData('text/plain'))
    if (!pasted) return
    event.preventDefault()
    change(pasteInto(spec, typed, row, pasted))
  }
  const standing = enteredState(numbers, spec, all)
  const base = enteredBase(numbers, spec)
  // what is no number stays in its field, and nowhere else
  const unread = [typed.base, ...Object.values(typed.rows)].some((text) => countOf(text) === undefined)
  const lacks = spec.rows.some(({ code }) => (typed.rows[code] ?? '').trim() === '')
  return (
    <Card
      title={<span lang={languageOfText(spec.title, language)}>{say(spec.title)}</span>}
      tools={
        <span className="lp-row" role="status">
          <Tag colour={stateColours[standing]}>{say(stateNames[standing])}</Tag>
          {state && (
            <Tag colour={saving === 'failed' || unread ? 'danger' : saving === 'saved' ? 'success' : 'info'}>
              {say(unread ? words.notAll : savingNames[saving])}
            </Tag>
          )}
        </span>
      }
    >
      <p className="lp-subtle">{say(groupNames[spec.group])}</p>
      {spec.note && (
        <p className="lp-lead" lang={languageOfText(spec.note, language)}>
          {say(spec.note)}
        </p>
      )}
      <p className="lp-lead">
        {say(words[spec.kind])} {spec.rows.length > 1 && say(words.paste)} {say(words.small)}
      </p>
      {saving === 'failed' && (
        <>
          <Failure cause={state?.cause} />
          <Button size="sm" onClick={() => entering.flush()}>
            {say(words.again)}
          </Button>
        </>
      )}
      <div className="lp-counts">
        {spec.base === 'everyone' ? (
          base !== null && <p className="lp-count-total">{say(words.everyone, { base })}</p>
        ) : (
          <CountField
            label={words[spec.base]}
            value={typed.base}
            change={(text) => change({ ...typed, base: text })}
            faults={[]}
            readOnly={readOnly}
          />
        )}
        {spec.rows.map(({ code, label }) => (
          <CountField
            key={code}
            label={label}
            value={typed.rows[code] ?? ''}
            change={(text) => change({ ...typed, rows: { ...typed.rows, [code]: text } })}
            paste={paste(code)}
            faults={told(code)}
            readOnly={readOnly}
          />
        ))}
        {spec.kind === 'single' && base !== null && <Sum sum={enteredSum(sentOf(spec, typed))} base={base} />}
      </div>
      {told(null).length > 0 && (
        <Alert colour="warning" live="polite">
          {told(null).map((text) => (
            <p key={text} className="ds-paragraph">
              {text}
            </p>
          ))}
        </Alert>
      )}
      {!readOnly && (
        <div className="lp-row">
          {lacks && (
            <Button look="secondary" size="sm" onClick={() => change(restZero(spec, typed))}>
              {say(words.rest)}
            </Button>
          )}
          {standing !== 'empty' && (
            <Button look="tertiary" size="sm" onClick={() => change({ ...nothingTyped, note: typed.note })}>
              {say(words.empty)}
            </Button>
          )}
        </div>
      )}
      <TextField
        label={say(words.note)}
        help={say(words.noteHelp)}
        value={typed.note}
        change={(text) => change({ ...typed, note: text.slice(0, 500) })}
        readOnly={readOnly}
      />
    </Card>
  )
}

/** The running sum, with what lacks or is too many. */
function Sum({ sum, base }: { sum: number; base: number }) {
  const say = useSay()
  const difference = Math.abs(base - sum)
  return (
    <p className="lp-count-total">
      <span>{say(words.sum)}</span>
      <span>
        {say(words.sumIs, { sum, base })}
        {difference > 0 && ` (${say(sum < base ? words.lacks : words.over, { difference })})`}
      </span>
    </p>
  )
}
