import { Link, useLocation, useSearch } from 'wouter'
import { type LocalText, lowerFirst } from '#core/foundation'
import { Alert, Awaited, Button, Card, PageTitle, useCopy, Waiting } from '../ui/index.ts'
import { listInWords, useLanguage, useSay } from '../words/index.ts'
import { addressOf, type Chosen, placeText, readAddress, tableOf, usedBy } from './address.ts'
import type { BuilderPlace, BuilderRound, ReadyDesk } from './answers.ts'
import { BuiltTable } from './built-table.tsx'
import { Choosing } from './choosing.tsx'
import { Downloads } from './downloads.tsx'
import { useBuilderDesk, useBuilderRounds } from './queries.ts'
import { SaveForm } from './save-form.tsx'
import { SavedTables } from './saved-tables.tsx'
import { TemplateList, TemplateTables } from './templates.tsx'
import { pageWords } from './words.ts'
import './tables.css'

const words = {
  choose: { nb: 'Sett sammen', nn: 'Set saman', en: 'Put together' },
  begin: {
    nb: 'Velg det som skal stå i radene, så kommer tabellen her.',
    nn: 'Vel det som skal stå i radene, så kjem tabellen her.',
    en: 'Choose what is to stand in the rows, and the table comes here.',
  },
  missing: {
    nb: 'Velg minst ett svar i filteret, så kommer tabellen.',
    nn: 'Vel minst eitt svar i filteret, så kjem tabellen.',
    en: 'Choose at least one answer in the filter, and the table comes.',
  },
  jump: { nb: 'Til tabellen', nn: 'Til tabellen', en: 'To the table' },
  back: { nb: 'Alle tabeller', nn: 'Alle tabellar', en: 'All tables' },
  copy: { nb: 'Kopier lenken', nn: 'Kopier lenkja', en: 'Copy the link' },
  copied: { nb: 'Lenken er kopiert', nn: 'Lenkja er kopiert', en: 'The link is copied' },
  notCopied: {
    nb: 'Kopier adressen øverst i nettleseren i stedet.',
    nn: 'Kopier adressa øvst i nettlesaren i staden.',
    en: 'Copy the address at the top of the browser instead.',
  },
  by: { nb: '{rows} etter {columns}', nn: '{rows} etter {columns}', en: '{rows} by {columns}' },
} satisfies Record<string, LocalText>

/** Where tables are put together; everything that is chosen stands in the address. */
export default function TablesPage() {
  const say = useSay()
  const chosen = readAddress(useSearch())
  const rounds = useBuilderRounds()
  const round = rounds.data?.find(({ id }) => chosen.round === null || id === chosen.round)
  const desk = useBuilderDesk(round?.id, chosen.group)
  return (
    <div className="lp-stack lp-tables">
      <PageTitle>{say(pageWords.title)}</PageTitle>
      <p className="lp-lead">{say(pageWords.lead)}</p>
      {!rounds.data && <Awaited query={rounds} />}
      {rounds.data?.length === 0 && <p>{say(pageWords.nothing)}</p>}
      {round && !desk.data && <Awaited query={desk} />}
      {rounds.data && rounds.data.length > 0 && (!round || desk.data?.state === 'not-released') && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(pageWords.notReleased)}</p>
          <ul>
            {rounds.data.map(({ id, year }) => (
              <li key={id}>
                <Link className="ds-link" to={addressOf({ ...chosen, round: id })}>
                  {year}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {desk.data?.state === 'opening' && (
        <>
          <p role="status">{say(pageWords.opening)}</p>
          <Waiting />
        </>
      )}
      {rounds.data && round && desk.data?.state === 'ready' && (
        <Desk chosen={chosen} rounds={rounds.data} round={round} desk={desk.data} />
      )}
    </div>
  )
}

function Desk({
  chosen,
  rounds,
  round,
  desk,
}: {
  chosen: Chosen
  rounds: readonly BuilderRound[]
  round: BuilderRound
  desk: ReadyDesk
}) {
  const say = useSay()
  const language = useLanguage()
  const [location, go] = useLocation()
  const asked = chosen.place === null ? null : placeText(chosen.place)
  const found = desk.places.find(({ place }) => placeText(place) === asked)
  const here = found ?? desk.places[0]
  if (!here) return <p>{say(pageWords.nothing)}</p>
  // with place and round, so that whoever is sent the address sees the same; a place that is refused stays refused
  const whole: Chosen = { ...chosen, round: round.id, place: chosen.place ?? here.place }
  const change = (part: Partial<Chosen>): void => go(location + addressOf({ ...whole, ...part }))
  return (
    <div className="lp-table-desk">
      <Card title={say(words.choose)}>
        <Choosing chosen={chosen} change={change} rounds={rounds} desk={desk} here={here} />
        <p className="lp-subtle lp-table-told">{say(desk.rules)}</p>
        {(chosen.rows !== null || chosen.template !== null) && (
          <p className="lp-table-told lp-table-jump lp-no-print">
            <a className="ds-link" href="#table">
              {say(words.jump)}
            </a>
          </p>
        )}
      </Card>
      <div className="lp-stack lp-table-result" id="table">
        {desk.leftOut.length > 0 && (
          <Alert colour="warning">
            <p className="ds-paragraph">
              {say(pageWords.leftOut, { names: listInWords(desk.leftOut, language) })}
            </p>
          </Alert>
        )}
        {asked !== null && !found ? (
          <Alert colour="warning" live="polite">
            <p className="ds-paragraph">{say(pageWords.notYours)}</p>
          </Alert>
        ) : (
          <Result chosen={whole} round={round} desk={desk} here={here} />
        )}
      </div>
    </div>
  )
}

function Result({
  chosen,
  round,
  desk,
  here,
}: {
  chosen: Chosen
  round: BuilderRound
  desk: ReadyDesk
  here: BuilderPlace
}) {
  const say = useSay()
  const template = desk.templates.find(({ code }) => code === chosen.template)
  const known = desk.variables.map(({ code }) => code)
  const unknown = usedBy(chosen).filter((code) => !known.includes(code))
  const table = unknown.length === 0 ? tableOf(chosen, here) : null
  if (chosen.rows === null && !template) {
    return (
      <>
        <p className="lp-table-told">{say(words.begin)}</p>
        <TemplateList chosen={chosen} templates={desk.templates} />
        <SavedTables />
      </>
    )
  }
  return (
    <>
      <Head chosen={chosen} />
      {unknown.length > 0 && (
        <Alert colour="warning" live="polite">
          <p className="ds-paragraph">{say(pageWords.unknown)}</p>
        </Alert>
      )}
      {unknown.length === 0 && chosen.rows !== null && !table && <p>{say(words.missing)}</p>}
      {table && (
        <>
          <BuiltTable round={round.id} table={table} />
          <Downloads round={round.id} tables={[table]} title={nameOf(chosen, desk, say)} />
          <SaveForm round={round.id} table={table} name={nameOf(chosen, desk, say)} />
        </>
      )}
      {!table && template && chosen.rows === null && (
        <TemplateTables template={template} round={round.id} chosen={chosen} here={here} />
      )}
    </>
  )
}

/** A name for a table: what stands in its rows, by what. */
function nameOf({ rows, columns }: Chosen, { variables }: ReadyDesk, say: ReturnType<typeof useSay>): string {
  const labelOf = (wanted: string | null): string => {
    const found = variables.find(({ code }) => code === wanted)
    return found ? say(found.label) : ''
  }
  if (columns === null) return labelOf(rows)
  return say(words.by, { rows: labelOf(rows), columns: lowerFirst(labelOf(columns)) })
}

/** The way back, and the link to share. */
function Head({ chosen }: { chosen: Chosen }) {
  const say = useSay()
  const { copied, copy } = useCopy()
  const back = {
    ...chosen,
    ...{ template: null, rows: null, columns: null, filters: [], compare: [] },
  }
  return (
    <div className="lp-row lp-no-print">
      <Link className="ds-link" to={addressOf(back)}>
        ← {say(words.back)}
      </Link>
      <Button
        look="tertiary"
        size="sm"
        onClick={() => void copy(new URL(addressOf(chosen), window.location.href).href)}
      >
        {say(words.copy)}
      </Button>
      <span role="status" className="lp-subtle">
        {copied !== null && say(copied ? words.copied : words.notCopied)}
      </span>
    </div>
  )
}
