import { type KeyboardEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CommentAnswer, CommentsAnswer, GridCoding, Turn, ValueCode } from './answers.ts'
import { useCode } from './queries.ts'

const words = {
  overall: { nb: 'Helheten', nn: 'Heilskapen', en: 'The whole' },
  notNamed: { nb: 'Ikke nevnt', nn: 'Ikkje nemnd', en: 'Not named' },
  suggested: { nb: 'nevnt i teksten', nn: 'nemnd i teksten', en: 'named in the text' },
  keys: {
    nb: 'I en rad gir tastene 1–4 verdien og 0 «ikke nevnt». Tab går til neste rad, Enter lagrer.',
    nn: 'I ei rad gir tastane 1–4 verdien og 0 «ikkje nemnd». Tab går til neste rad, Enter lagrar.',
    en: 'In a row the keys 1–4 give the value and 0 “not named”. Tab goes to the next row, Enter saves.',
  },
  missing: {
    nb: 'Velg en verdi for helheten.',
    nn: 'Vel ein verdi for heilskapen.',
    en: 'Choose a value for the whole.',
  },
  save: { nb: 'Lagre og gå videre', nn: 'Lagre og gå vidare', en: 'Save and go on' },
} satisfies Record<string, LocalText>

type Cells = Readonly<Partial<Record<string, ValueCode>>>

/** The cells that two agree on, where they differ in others. */
function agreed({ disagreement }: CommentAnswer): Cells {
  if (!disagreement) return {}
  const { first, second } = disagreement
  const same = Object.entries(first.services).filter(([code, value]) => second.services[code] === value)
  return { ...Object.fromEntries(same), ...(first.overall === second.overall && { overall: first.overall }) }
}

const turns: Readonly<Partial<Record<CommentAnswer['step'], Turn>>> = {
  code: 'first',
  second: 'second',
  settle: 'settled',
}

/** The grid: a value for the whole, and for each service that the comment names. */
export function GridForm({
  desk,
  comment,
  coded,
}: {
  desk: CommentsAnswer
  comment: CommentAnswer
  coded: (turn: Turn) => void
}) {
  const say = useSay()
  const code = useCode(desk.wave.id)
  const [cells, setCells] = useState<Cells>(() => agreed(comment))
  const [tried, setTried] = useState(false)
  const turn = turns[comment.step] ?? 'first'
  const set = (row: string, value: ValueCode | undefined) => {
    const { [row]: _, ...rest } = cells
    setCells(value === undefined ? rest : { ...rest, [row]: value })
  }
  // what the text names stands first, so that it is near at hand
  const services = [...desk.services].sort(
    (one, other) => Number(comment.named.includes(other.code)) - Number(comment.named.includes(one.code)),
  )
  const rows = [{ code: 'overall', label: words.overall as LocalText }, ...services]
  return (
    <form
      className="lp-stack lp-comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        const { overall, ...named } = cells
        setTried(true)
        if (overall === undefined || code.isPending) return
        const coding: GridCoding = { overall, services: named }
        code.mutate({ comment: comment.id, turn, coding }, { onSuccess: () => coded(turn) })
      }}
    >
      <p className="lp-subtle">{say(words.keys)}</p>
      <div className="lp-grid">
        {rows.map(({ code: row, label }) => (
          <GridRow
            key={row}
            desk={desk}
            row={row}
            label={say(label)}
            note={comment.named.includes(row) ? say(words.suggested) : null}
            chosen={cells[row]}
            optional={row !== 'overall'}
            notNamed={say(words.notNamed)}
            set={(value) => set(row, value)}
          />
        ))}
      </div>
      {tried && cells.overall === undefined && (
        <p className="ds-validation-message" role="alert">
          {say(words.missing)}
        </p>
      )}
      {code.isError && <Failure cause={code.error} />}
      <div>
        <Button type="submit" disabled={code.isPending}>
          {say(words.save)}
        </Button>
      </div>
    </form>
  )
}

function GridRow({
  desk,
  row,
  label,
  note,
  chosen,
  optional,
  notNamed,
  set,
}: {
  desk: CommentsAnswer
  row: string
  label: string
  note: string | null
  chosen: ValueCode | undefined
  optional: boolean
  notNamed: string
  set: (value: ValueCode | undefined) => void
}) {
  const say = useSay()
  const name = `grid-${row}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const value = desk.values.find(({ key }) => key === event.key)
    if (value === undefined && !(optional && event.key === '0')) return
    event.preventDefault()
    set(value?.code)
    document.getElementById(`${name}-${value?.code ?? 'none'}`)?.focus()
  }
  return (
    <fieldset className="lp-grid-row" onKeyDown={onKeyDown}>
      <legend>
        {label}
        {note !== null && <span className="lp-subtle"> – {note}</span>}
      </legend>
      <div className="lp-grid-values">
        {desk.values.map((value) => (
          <label key={value.code}>
            <input
              type="radio"
              className="ds-input"
              id={`${name}-${value.code}`}
              name={name}
              checked={chosen === value.code}
              onChange={() => set(value.code)}
            />
            <span>
              <span className="lp-grid-key" aria-hidden="true">
                {value.key}
              </span>
              {say(value.label)}
            </span>
          </label>
        ))}
        {optional && (
          <label>
            <input
              type="radio"
              className="ds-input"
              id={`${name}-none`}
              name={name}
              checked={chosen === undefined}
              onChange={() => set(undefined)}
            />
            <span>
              <span className="lp-grid-key" aria-hidden="true">
                0
              </span>
              {notNamed}
            </span>
          </label>
        )}
      </div>
    </fieldset>
  )
}
