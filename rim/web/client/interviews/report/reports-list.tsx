import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Awaited, Button, Card, ConfirmDialog, Tag } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useSend } from '../people/use-send.ts'
import { type ReportAnswer, reportsKey, useReports } from './queries.ts'
import { ReportFiles } from './report-files.tsx'

const words = {
  title: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  none: {
    nb: 'Ingen rapporter er laget ennå.',
    nn: 'Ingen rapportar er laga enno.',
    en: 'No reports are made yet.',
  },
  report: { nb: 'Rapport {number}', nn: 'Rapport {number}', en: 'Report {number}' },
  draft: { nb: 'Utkast', nn: 'Utkast', en: 'Draft' },
  published: { nb: 'Publisert', nn: 'Publisert', en: 'Published' },
  older: {
    nb: 'Analysen er endret siden',
    nn: 'Analysen er endra sidan',
    en: 'The analysis is changed since',
  },
  made: {
    nb: 'Laget {date} med {quotes} sitater.',
    nn: 'Laga {date} med {quotes} sitat.',
    en: 'Made {date} with {quotes} quotes.',
  },
  publishedOn: { nb: 'Publisert {date}.', nn: 'Publisert {date}.', en: 'Published {date}.' },
  reason: { nb: 'Begrunnelse: {reason}', nn: 'Grunngiving: {reason}', en: 'Reason: {reason}' },
  publish: {
    nb: 'Publiser rapport {number}',
    nn: 'Publiser rapport {number}',
    en: 'Publish report {number}',
  },
  remove: { nb: 'Slett utkast {number}', nn: 'Slett utkast {number}', en: 'Delete draft {number}' },
  surePublish: {
    nb: 'Publisere rapport {number}?',
    nn: 'Publisere rapport {number}?',
    en: 'Publish report {number}?',
  },
  forever: {
    nb: 'Rapporten blir stående for alltid, slik den er nå. Den kan ikke endres eller slettes, og nasjonal koordinator får lese den. Er noe galt, må det lages en ny.',
    nn: 'Rapporten blir ståande for alltid, slik han er no. Han kan ikkje endrast eller slettast, og nasjonal koordinator får lese han. Er noko gale, må det lagast ein ny.',
    en: 'The report stands for ever as it is now. It cannot be changed or deleted, and the national coordinator may read it. If something is wrong, a new one must be made.',
  },
  sureRemove: { nb: 'Slette utkast {number}?', nn: 'Slette utkast {number}?', en: 'Delete draft {number}?' },
  gone: {
    nb: 'Filene slettes. Rapporten kan lages på nytt av analysen.',
    nn: 'Filene blir sletta. Rapporten kan lagast på nytt av analysen.',
    en: 'The files are deleted. The report can be made anew of the analysis.',
  },
  keep: { nb: 'Nei, vent', nn: 'Nei, vent', en: 'No, wait' },
} satisfies Record<string, LocalText>

/** The reports that are made, with their files. */
export function ReportsList({ study, leader }: { study: string; leader: boolean }) {
  const say = useSay()
  const reports = useReports(study)
  return (
    <Card title={say(words.title)}>
      {!reports.data && <Awaited query={reports} />}
      {reports.data?.length === 0 && <p>{say(words.none)}</p>}
      {reports.data
        ?.toSorted((a, b) => b.number - a.number)
        .map((report) => (
          <Report key={report.id} study={study} report={report} leader={leader} />
        ))}
    </Card>
  )
}

function Report({ study, report, leader }: { study: string; report: ReportAnswer; leader: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const [asking, setAsking] = useState<'publish' | 'remove' | null>(null)
  const close = () => setAsking(null)
  const refresh = [reportsKey(study)]
  const address = `/api/study-reports/${report.id}`
  const publish = useSend({ method: 'POST', address: `${address}/publication`, refresh, done: close })
  const remove = useSend({ method: 'DELETE', address, refresh, done: close })
  const { number, state, current, quotes, reason, madeAt, publishedAt } = report
  return (
    <section className="lp-report-made lp-stack" aria-labelledby={`report-${report.id}`}>
      <div className="lp-row">
        <h3 id={`report-${report.id}`} className="ds-heading" data-size="xs">
          {say(words.report, { number })}
        </h3>
        <Tag colour={state === 'published' ? 'success' : 'info'}>{say(words[state])}</Tag>
        {!current && <Tag colour="warning">{say(words.older)}</Tag>}
      </div>
      <p>
        {say(words.made, { date: dayOfMoment(madeAt, language), quotes })}{' '}
        {publishedAt && say(words.publishedOn, { date: dayOfMoment(publishedAt, language) })}
      </p>
      {reason !== '' && <p>{say(words.reason, { reason })}</p>}
      <ReportFiles report={report} />
      {leader && state === 'draft' && (
        <div className="lp-row">
          <Button size="sm" onClick={() => setAsking('publish')}>
            {say(words.publish, { number })}
          </Button>
          <Button size="sm" look="tertiary" colour="danger" onClick={() => setAsking('remove')}>
            {say(words.remove, { number })}
          </Button>
        </div>
      )}
      {asking !== null && (
        <ConfirmDialog
          title={say(asking === 'publish' ? words.surePublish : words.sureRemove, { number })}
          keep={say(words.keep)}
          confirm={say(asking === 'publish' ? words.publish : words.remove, { number })}
          doing={asking === 'publish' ? publish : remove}
          act={() => (asking === 'publish' ? publish : remove).mutate(undefined)}
          close={close}
        >
          <p>{say(asking === 'publish' ? words.forever : words.gone)}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
