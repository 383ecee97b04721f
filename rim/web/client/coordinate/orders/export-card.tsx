import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { currentSession, type RoundAnswer } from '../../api/index.ts'
import { Button, Card, type Column, DataTable, Failure } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { RowExportAnswer } from './answers.ts'
import { ExportDialog } from './export-dialog.tsx'
import { useRowExports } from './queries.ts'

const words = {
  title: {
    nb: 'Registreringene som fil',
    nn: 'Registreringane som fil',
    en: 'The registrations as a file',
  },
  about: {
    nb: 'Kommunen kan ta ut sine egne registreringer når den har et formål og et behandlingsgrunnlag for det. Filen har ikke fødselsnumre, referanser eller kommentarer, men den handler om enkeltpersoner og kan gjenkjennes av den som vet noe fra før. Har flere enheter registrert samme person, er bare det som er registrert etter grunnlaget du velger, med. Filen kan derfor ha færre tjenester enn rapporten.',
    nn: 'Kommunen kan ta ut sine eigne registreringar når han har eit formål og eit behandlingsgrunnlag for det. Fila har ikkje fødselsnummer, referansar eller kommentarar, men ho handlar om enkeltpersonar og kan kjennast att av den som veit noko frå før. Har fleire einingar registrert den same personen, er berre det som er registrert etter grunnlaget du vel, med. Fila kan difor ha færre tenester enn rapporten.',
    en: 'The municipality can take out its own registrations when it has a purpose and a legal basis for it. The file has no identity numbers, references or comments, but it is about single persons and can be recognised by somebody who knows something already. Where several units have registered the same person, only what was registered under the basis that you choose is in it. The file may thus have fewer services than the report.',
  },
  start: { nb: 'Ta ut registreringene', nn: 'Ta ut registreringane', en: 'Take out the registrations' },
  needsHigh: {
    nb: 'For å ta ut registreringer må du logge inn på høyeste nivå. Du kommer tilbake hit.',
    nn: 'For å ta ut registreringar må du logge inn på høgaste nivå. Du kjem tilbake hit.',
    en: 'To take out registrations you must log in at the highest level. You come back here.',
  },
  logIn: {
    nb: 'Logg inn på høyeste nivå',
    nn: 'Logg inn på høgaste nivå',
    en: 'Log in at the highest level',
  },
  earlier: { nb: 'Tidligere uttak', nn: 'Tidlegare uttak', en: 'Taken out earlier' },
  none: {
    nb: 'Ingen har tatt ut registreringer ennå.',
    nn: 'Ingen har teke ut registreringar enno.',
    en: 'Nobody has taken out registrations yet.',
  },
  when: { nb: 'Bedt om', nn: 'Bede om', en: 'Asked for' },
  purpose: { nb: 'Formål', nn: 'Formål', en: 'Purpose' },
  outcome: { nb: 'Hva som skjedde', nn: 'Kva som skjedde', en: 'What happened' },
  fetched: {
    nb: '{rows} registreringer hentet {day}',
    nn: '{rows} registreringar henta {day}',
    en: '{rows} registrations fetched {day}',
  },
  ready: { nb: 'Bekreftet, ikke hentet', nn: 'Stadfesta, ikkje henta', en: 'Confirmed, not fetched' },
  over: {
    nb: 'Gikk ut uten å bli hentet',
    nn: 'Gjekk ut utan å bli henta',
    en: 'Ran out without being fetched',
  },
  left: { nb: 'Ikke bekreftet', nn: 'Ikkje stadfesta', en: 'Not confirmed' },
} satisfies Record<string, LocalText>

/** Takes out the municipality's own registrations, and shows who has done so before and why. */
export function ExportCard({ rounds }: { rounds: readonly RoundAnswer[] }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const sure = currentSession().level === 'high'
  const exports = useRowExports(sure)
  const login = `/login?${new URLSearchParams({ as: 'staff', level: 'high', returnTo: location.pathname })}`
  return (
    <Card title={say(words.title)}>
      <p>{say(words.about)}</p>
      {sure ? (
        <div>
          <Button look="secondary" onClick={() => setOpen(true)}>
            {say(words.start)}
          </Button>
        </div>
      ) : (
        <p>
          {say(words.needsHigh)}{' '}
          <a className="ds-link" href={login}>
            {say(words.logIn)}
          </a>
        </p>
      )}
      {exports.isError && <Failure cause={exports.error} again={() => void exports.refetch()} />}
      {exports.data && <Earlier exports={exports.data} />}
      {open && <ExportDialog rounds={rounds} close={() => setOpen(false)} />}
    </Card>
  )
}

function Earlier({ exports }: { exports: readonly RowExportAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const now = new Date()
  const moment = (at: string) => momentInWords(new Date(at), now, say, language)
  const outcome = ({ openedAt, rows, validUntil }: RowExportAnswer): string => {
    if (openedAt !== null) return say(words.fetched, { rows: rows ?? 0, day: moment(openedAt) })
    if (validUntil === null) return say(words.left)
    return say(new Date(validUntil) > now ? words.ready : words.over)
  }
  const columns: readonly Column<RowExportAnswer>[] = [
    { key: 'when', head: say(words.when), cell: ({ askedAt }) => moment(askedAt), names: true },
    { key: 'purpose', head: say(words.purpose), cell: ({ purpose }) => purpose },
    { key: 'outcome', head: say(words.outcome), cell: outcome },
  ]
  return (
    <DataTable
      caption={say(words.earlier)}
      columns={columns}
      rows={exports}
      keyOf={({ id }) => id}
      empty={say(words.none)}
    />
  )
}
