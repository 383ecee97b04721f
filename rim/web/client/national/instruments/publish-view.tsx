import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../../api/index.ts'
import type { DraftAnswer } from '../../revision/answers.ts'
import { reviseDraft } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { shortVersion } from '../../revision/words.ts'
import { Alert, Button, Card, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayPublish, mayRevise } from '../may.ts'
import { isForUsers } from './families.ts'
import { isYear, YearField } from './year-field.tsx'

const words = {
  title: {
    nb: 'Publiser som versjon {version}',
    nn: 'Publiser som versjon {version}',
    en: 'Publish as version {version}',
  },
  lead: {
    nb: 'En publisert versjon kan aldri endres eller slettes. Den kan brukes i nye runder fra da av. Rundene som er i gang, beholder sin versjon.',
    nn: 'Ein publisert versjon kan aldri endrast eller slettast. Han kan brukast i nye rundar frå då av. Rundane som er i gang, beheld sin versjon.',
    en: 'A published version can never be changed or deleted. It can be used in new rounds from then on. The rounds that are under way keep theirs.',
  },
  leadForUsers: {
    nb: 'En publisert versjon kan aldri endres eller slettes. Den kan brukes i nye målinger fra da av. Målinger som er åpnet, beholder sin versjon.',
    nn: 'Ein publisert versjon kan aldri endrast eller slettast. Han kan brukast i nye målingar frå då av. Målingar som er opna, beheld sin versjon.',
    en: 'A published version can never be changed or deleted. It can be used in new waves from then on. Waves that have opened keep theirs.',
  },
  year: {
    nb: 'Første år versjonen brukes',
    nn: 'Første år versjonen blir brukt',
    en: 'First year the version is used',
  },
  change: { nb: 'Lagre året', nn: 'Lagre året', en: 'Save the year' },
  faults: {
    nb: 'Utkastet kan ikke publiseres før feilene er rettet. De står under «Endringer».',
    nn: 'Utkastet kan ikkje publiserast før feila er retta. Dei står under «Endringar».',
    en: 'The draft cannot be published before its faults are mended. They stand under “Changes”.',
  },
  empty: {
    nb: 'Utkastet har ingen endringer å publisere.',
    nn: 'Utkastet har ingen endringar å publisere.',
    en: 'The draft has no changes to publish.',
  },
  newer: {
    nb: 'Utkastet må bygge på den nyeste versjonen først. Se øverst på siden.',
    nn: 'Utkastet må byggje på den nyaste versjonen først. Sjå øvst på sida.',
    en: 'The draft must build on the newest version first. See the top of the page.',
  },
  notYou: {
    nb: 'Nasjonal koordinator publiserer.',
    nn: 'Nasjonal koordinator publiserer.',
    en: 'The national coordinator publishes.',
  },
  publish: { nb: 'Publiser', nn: 'Publiser', en: 'Publish' },
  sure: {
    nb: 'Publisere versjon {version}?',
    nn: 'Publisere versjon {version}?',
    en: 'Publish version {version}?',
  },
  last: {
    nb: 'Dette kan ikke angres. Oppdager dere en feil etterpå, må dere lage en ny versjon.',
    nn: 'Dette kan ikkje angrast. Oppdagar de ein feil etterpå, må de lage ein ny versjon.',
    en: 'This cannot be undone. If you find a mistake afterwards, you must make a new version.',
  },
  wait: { nb: 'Vent med det', nn: 'Vent med det', en: 'Wait' },
} satisfies Record<string, LocalText>

/** The last step of a draft: the year it is for, and publishing. */
export function PublishView({ draft }: { draft: DraftAnswer }) {
  const say = useSay()
  const version = shortVersion(draft.version)
  const stops = [
    ...(draft.problems.length > 0 ? [words.faults] : []),
    ...(draft.changes.length === 0 ? [words.empty] : []),
    ...(draft.newerBase !== null ? [words.newer] : []),
    ...(mayPublish() ? [] : [words.notYou]),
  ]
  return (
    <Card title={say(words.title, { version })}>
      <p className="lp-lead">{say(isForUsers(draft.base) ? words.leadForUsers : words.lead)}</p>
      {mayRevise() && <YearOfDraft key={draft.year} draft={draft} />}
      {stops.map((text) => (
        <Alert key={text.nb} colour={text === words.notYou ? 'info' : 'warning'}>
          <p className="ds-paragraph">{say(text)}</p>
          {text === words.faults && (
            <ul className="lp-rev-fault-list">
              {[...new Set(draft.problems.map((met) => met.text))].map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </Alert>
      ))}
      {stops.length === 0 && <Publish draft={draft} version={version} />}
    </Card>
  )
}

function YearOfDraft({ draft }: { draft: DraftAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [year, setYear] = useState(String(draft.year))
  const save = () => {
    if (isYear(year))
      void send([draft.revision, year], (key) => reviseDraft(queries, draft, { year: Number(year) }, key))
  }
  return (
    <>
      <YearField label={say(words.year)} year={year} change={setYear} checked />
      {cause !== null && <Failure cause={cause} />}
      {year !== String(draft.year) && (
        <Button look="secondary" size="sm" aria-disabled={sending} onClick={save}>
          {say(words.change)}
        </Button>
      )}
    </>
  )
}

function Publish({ draft, version }: { draft: DraftAnswer; version: string }) {
  const say = useSay()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const { send, sending, cause } = useSend()
  const [asks, setAsks] = useState(false)
  const publish = async () => {
    const body = { revision: draft.revision }
    const arrived = await send(body, async (key) => {
      const address = `/api/instrument-drafts/${draft.id}/publication`
      const made = await request<{ readonly version: string }>('POST', address, body, key)
      void forget(queries, ['versions'], ['drafts'], ['draft', draft.id], ['proposals'])
      go(`/national/instruments/${made.version}`)
    })
    if (!arrived) setAsks(false)
  }
  return (
    <>
      {cause !== null && <Failure cause={cause} />}
      <Button onClick={() => setAsks(true)}>{say(words.publish)}</Button>
      {asks && (
        <Dialog title={say(words.sure, { version })} close={() => setAsks(false)}>
          <p>{say(words.last)}</p>
          <div className="lp-dialog-foot">
            <Button onClick={() => void publish()} aria-disabled={sending}>
              {say(words.publish)}
            </Button>
            <Button look="secondary" onClick={() => setAsks(false)}>
              {say(words.wait)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
