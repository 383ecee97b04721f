import { type Ref, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { changed, type Quote, type QuoteCheck, quoteLabel, removed } from '#core/interviews'
import { Button, ConfirmDialog, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { LabelFields } from './label-fields.tsx'
import type { usePeople } from './queries.ts'
import { QuoteEditor } from './quote-editor.tsx'
import { QuotePrint } from './quote-print.tsx'
import { ThemeFields } from './theme-fields.tsx'

const words = {
  edit: { nb: 'Rediger', nn: 'Rediger', en: 'Edit' },
  editThis: { nb: 'Rediger sitat {number}', nn: 'Rediger sitat {number}', en: 'Edit quote {number}' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
  sign: { nb: 'Godkjenn', nn: 'Godkjenn', en: 'Sign' },
  signThis: { nb: 'Godkjenn sitat {number}', nn: 'Godkjenn sitat {number}', en: 'Sign quote {number}' },
  unsign: { nb: 'Trekk godkjenningen', nn: 'Trekk godkjenninga', en: 'Take the signature back' },
  remove: { nb: 'Ta ut av registeret', nn: 'Ta ut av registeret', en: 'Take out of the register' },
  sure: { nb: 'Ta sitatet ut av registeret?', nn: 'Ta sitatet ut av registeret?', en: 'Take the quote out?' },
  gone: {
    nb: 'Det forsvinner også fra funnene og anbefalingene som bruker det. Du kan angre under Notater og historie.',
    nn: 'Det forsvinn også frå funna og tilrådingane som bruker det. Du kan angre under Notat og historie.',
    en: 'It also leaves the findings and recommendations that use it. It can be undone under Memos and history.',
  },
  keep: { nb: 'Nei, behold det', nn: 'Nei, behald det', en: 'No, keep it' },
  signed: { nb: 'Godkjent av {name}', nn: 'Godkjent av {name}', en: 'Signed by {name}' },
  yours: { nb: 'Venter på deg', nn: 'Ventar på deg', en: 'Waits for you' },
  others: { nb: 'Venter på en annen', nn: 'Ventar på ein annan', en: 'Waits for somebody else' },
  stopped: { nb: 'Stoppet', nn: 'Stoppa', en: 'Stopped' },
  chosen: { nb: 'Valgt av {name}', nn: 'Vald av {name}', en: 'Chosen by {name}' },
  verbatim: { nb: 'Ordrett: ', nn: 'Ordrett: ', en: 'Verbatim: ' },
  someone: { nb: 'en kollega', nn: 'ein kollega', en: 'a colleague' },
  missing: {
    nb: 'Teksten til sitatet er på vei, eller du kan ikke lese den.',
    nn: 'Teksten til sitatet er på veg, eller du kan ikkje lese han.',
    en: 'The quote’s text is on its way, or you cannot read it.',
  },
} satisfies Record<string, LocalText>

/** How far a quote has come, for one person. */
export type QuoteState = 'signed' | 'yours' | 'others'

/** Not one's own choice: the second person is another. */
export const stateFor = ({ signedBy, chosenBy }: Quote, person: string): QuoteState =>
  signedBy !== null ? 'signed' : chosenBy === person ? 'others' : 'yours'

const colours = { signed: 'success', yours: 'warning', others: 'neutral' } as const

/** One quote of the register, with what is done to it. */
export function QuoteCard({
  quote,
  number,
  verbatim,
  person,
  people,
  names,
  checks,
  card,
}: {
  quote: Quote
  number: number
  verbatim: string | undefined
  person: string
  people: ReturnType<typeof usePeople>
  names: ReadonlyMap<string, string>
  checks: readonly QuoteCheck[]
  card: Ref<HTMLLIElement>
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const interview = people.byId.get(quote.interview)
  const informant = people.sample.find(({ id }) => id === interview?.informant)
  const state = stateFor(quote, person)
  const stopped = checks.some(({ level, code }) => level === 'stop' && code !== 'not-signed')
  const name = (id: string): string => names.get(id) ?? say(words.someone)
  const themes = quote.themes.flatMap((id) => project.theme.get(id) ?? [])
  const setSigned = (signedBy: string | null) =>
    analysis.act(signedBy ? 'sign' : 'unsign', changed(project, 'quote', quote.id, { signedBy }))
  return (
    <li
      ref={card}
      className="lp-quote-card"
      data-state={stopped ? 'stopped' : state}
      id={`quote-${quote.id}`}
      tabIndex={-1}
    >
      <div className="lp-row">
        <strong>{number}</strong>
        <Tag colour={colours[state]}>
          {say(words[state], { name: quote.signedBy ? name(quote.signedBy) : '' })}
        </Tag>
        {stopped && <Tag colour="danger">{say(words.stopped)}</Tag>}
        {themes.map(({ id, name: theme }) => (
          <Tag key={id} colour="info">
            {theme}
          </Tag>
        ))}
      </div>
      {verbatim === undefined ? (
        <p>{say(words.missing)}</p>
      ) : (
        <>
          <QuotePrint verbatim={verbatim} edits={quote.edits} />
          {quote.edits.length > 0 && !open && (
            <p className="lp-quote-by">
              {say(words.verbatim)}
              <span lang="nb">«{verbatim}»</span>
            </p>
          )}
        </>
      )}
      <p className="lp-quote-by">
        {informant && <strong>{say(quoteLabel(informant, quote.label))}</strong>}
        {interview && <> · {interview.code}</>} · {say(words.chosen, { name: name(quote.chosenBy) })}
      </p>
      {checks.length > 0 && (
        <ul className="lp-quote-checks">
          {checks.map(({ code, text }) => (
            <li key={`${code}/${text.nb}`}>{say(text)}</li>
          ))}
        </ul>
      )}
      {open && verbatim !== undefined && (
        <>
          <QuoteEditor quote={quote} verbatim={verbatim} />
          {informant && <LabelFields quote={quote} informant={informant} sample={people.sample} />}
          <ThemeFields quote={quote} />
        </>
      )}
      <div className="lp-row lp-no-print">
        {state === 'yours' && (
          <Button size="sm" aria-label={say(words.signThis, { number })} onClick={() => setSigned(person)}>
            {say(words.sign)}
          </Button>
        )}
        <Button
          size="sm"
          look="secondary"
          aria-expanded={open}
          aria-label={open ? undefined : say(words.editThis, { number })}
          onClick={() => setOpen(!open)}
        >
          {say(open ? words.done : words.edit)}
        </Button>
        {open && state === 'signed' && (
          <Button size="sm" look="tertiary" onClick={() => setSigned(null)}>
            {say(words.unsign)}
          </Button>
        )}
        {open && (
          <Button size="sm" look="tertiary" colour="danger" onClick={() => setAsking(true)}>
            {say(words.remove)}
          </Button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={say(words.sure)}
          keep={say(words.keep)}
          confirm={say(words.remove)}
          doing={{ isPending: false, isError: false, error: null }}
          act={() => {
            setAsking(false)
            analysis.act('remove', removed(project, 'quote', quote.id))
          }}
          close={() => setAsking(false)}
        >
          <p>{say(words.gone)}</p>
        </ConfirmDialog>
      )}
    </li>
  )
}
