import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { Alert, Awaited, Card, DataTable } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { ownRound, useDesk } from '../round/queries.ts'
import { WithRegistrations } from '../round/with-registrations.tsx'
import { useUnits } from '../units/queries.ts'
import { useProcessing } from './queries.ts'

const words = {
  title: { nb: 'Brev og dokumenter', nn: 'Brev og dokument', en: 'Letters and documents' },
  lead: {
    nb: 'Alt lages av det som er ført inn, for {round}. Skriv ut brevene og del dem ut i enhetene før noen registreres.',
    nn: 'Alt blir laga av det som er ført inn, for {round}. Skriv ut breva og del dei ut i einingane før nokon blir registrert.',
    en: 'Everything is made from what is recorded, for {round}. Print the letters and give them out in the units before anybody is registered.',
  },
  noBasis: {
    nb: 'Brevet forteller hvilken lov som gjelder. Før inn behandlingsgrunnlaget for de enhetene som mangler det, så kan brevet lages.',
    nn: 'Brevet fortel kva lov som gjeld. Før inn behandlingsgrunnlaget for dei einingane som manglar det, så kan brevet lagast.',
    en: 'The letter tells which law applies. Record the legal basis of those units that lack it, and the letter can be made.',
  },
  lacking: {
    nb: 'Brevene kan lages, men noe mangler i dem:',
    nn: 'Breva kan lagast, men noko manglar i dei:',
    en: 'The letters can be made, but something is missing in them:',
  },
  lackController: {
    nb: 'hvem som svarer for behandlingen',
    nn: 'kven som svarar for behandlinga',
    en: 'who answers for the processing',
  },
  lackContact: {
    nb: 'kontaktopplysninger for {units}',
    nn: 'kontaktopplysningar for {units}',
    en: 'contact information for {units}',
  },
  toBasis: { nb: 'Til behandlingsgrunnlaget', nn: 'Til behandlingsgrunnlaget', en: 'To the legal basis' },
  lacks: { nb: 'Mangler grunnlag', nn: 'Manglar grunnlag', en: 'Lacks a basis' },
  letters: {
    nb: 'Informasjonsbrev per enhet',
    nn: 'Informasjonsbrev per eining',
    en: 'Information letter by unit',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  document: { nb: 'Dokument', nn: 'Dokument', en: 'Document' },
  ofMunicipality: { nb: 'For kommunen', nn: 'For kommunen', en: 'Of the municipality' },
  nb: { nb: 'Bokmål (PDF)', nn: 'Bokmål (PDF)', en: 'Bokmål (PDF)' },
  nn: { nb: 'Nynorsk (PDF)', nn: 'Nynorsk (PDF)', en: 'Nynorsk (PDF)' },
  of: { nb: '{what}: {form}', nn: '{what}: {form}', en: '{what}: {form}' },
  record: {
    nb: 'Protokoll over behandlingen',
    nn: 'Protokoll over behandlinga',
    en: 'Record of the processing',
  },
  assessment: {
    nb: 'Utkast til vurdering av personvernkonsekvenser',
    nn: 'Utkast til vurdering av personvernkonsekvensar',
    en: 'Draft of the impact assessment',
  },
  noUnits: {
    nb: 'Kommunen har ingen enheter ennå.',
    nn: 'Kommunen har ingen einingar enno.',
    en: 'The municipality has no units yet.',
  },
} satisfies Record<string, LocalText>

/** The letter of each unit, the record of processing and the draft assessment, in both forms of Norwegian. */
export function Documents({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const units = useUnits()
  const desk = useDesk(round.id)
  const processing = useProcessing()
  const failed = [units, desk, processing].find(({ isError }) => isError)
  if (!units.data || !desk.data || !processing.data) return <Awaited query={failed ?? desk} />
  const base = ownRound(round.id)
  const lacking = desk.data.typesWithoutBasis
  const open = units.data.filter(({ closedAt }) => closedAt === null)
  const noContact = open.filter(({ contact }) => contact === '')
  const { contact, settings } = processing.data
  const noController = contact === '' && settings.controller === undefined
  const letters = open.map(({ id, name, unitType }) => ({
    key: id,
    name,
    address: lacking.includes(unitType) ? null : `${base}/units/${id}/information-letter`,
  }))
  const documents = [
    { key: 'record', name: say(words.record), address: `${base}/processing-record` },
    { key: 'assessment', name: say(words.assessment), address: `${base}/impact-assessment` },
  ]
  return (
    <Card title={say(words.title)}>
      <WithRegistrations desk={desk.data}>
        <p className="lp-lead">{say(words.lead, { round: say(round.name) })}</p>
        {lacking.length > 0 && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(words.noBasis)}</p>
            <Link className="ds-link" to={`/coordinate/rounds/${round.id}/legal-basis`}>
              {say(words.toBasis)}
            </Link>
          </Alert>
        )}
        {lacking.length === 0 && (noController || noContact.length > 0) && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(words.lacking)}</p>
            <ul>
              {noController && (
                <li>
                  <a className="ds-link" href="#processing">
                    {say(words.lackController)}
                  </a>
                </li>
              )}
              {noContact.length > 0 && (
                <li>
                  <Link className="ds-link" to="/coordinate/units">
                    {say(words.lackContact, { units: noContact.map(({ name }) => name).join(', ') })}
                  </Link>
                </li>
              )}
            </ul>
          </Alert>
        )}
        <Files caption={say(words.letters)} head={say(words.unit)} files={letters} />
        <Files caption={say(words.ofMunicipality)} head={say(words.document)} files={documents} />
      </WithRegistrations>
    </Card>
  )
}

interface File {
  readonly key: string
  readonly name: string
  /** Null: it cannot be made yet. */
  readonly address: string | null
}

function Files({ caption, head, files }: { caption: string; head: string; files: readonly File[] }) {
  const say = useSay()
  const link = ({ name, address }: File, form: 'nb' | 'nn') =>
    address === null ? (
      say(words.lacks)
    ) : (
      <a
        className="ds-link"
        href={`${address}?lang=${form}`}
        download
        aria-label={say(words.of, { what: name, form: say(words[form]) })}
      >
        {say(words[form])}
      </a>
    )
  return (
    <DataTable
      caption={caption}
      rows={files}
      keyOf={({ key }) => key}
      empty={say(words.noUnits)}
      columns={[
        { key: 'name', head, names: true, cell: ({ name }) => name },
        { key: 'nb', head: 'Bokmål', cell: (file) => link(file, 'nb') },
        { key: 'nn', head: 'Nynorsk', cell: (file) => link(file, 'nn') },
      ]}
    />
  )
}
