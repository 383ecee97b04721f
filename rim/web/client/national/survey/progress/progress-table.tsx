import type { LocalText } from '#core/foundation'
import { finishedInWords, perHandedOutName, shareInWords } from '../../../coordinate/survey/words.ts'
import { DataTable, Tag } from '../../../ui/index.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import type { SampleAnswer } from '../answers.ts'
import { regionName, sizeName } from '../survey-words.ts'
import type { ProgressLine } from './answers.ts'
import { standingColours, standingNames } from './standing-words.ts'

export const columnNames = {
  caption: { nb: 'Deltakerne i målingen', nn: 'Deltakarane i målinga', en: 'The participants of the wave' },
  code: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  name: { nb: 'Deltaker', nn: 'Deltakar', en: 'Participant' },
  region: { nb: 'Region', nn: 'Region', en: 'Region' },
  size: { nb: 'Størrelse', nn: 'Storleik', en: 'Size' },
  standing: { nb: 'Status', nn: 'Status', en: 'State' },
  services: { nb: 'Tjenestesteder', nn: 'Tenestestader', en: 'Services' },
  copies: { nb: 'Skjemaer laget', nn: 'Skjema laga', en: 'Forms made' },
  handedOut: { nb: 'Fikk skjemaet', nn: 'Fekk skjemaet', en: 'Given the form' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  finished: { nb: 'Ferdige svar', nn: 'Ferdige svar', en: 'Finished answers' },
  target: { nb: 'Mål', nn: 'Mål', en: 'Target' },
  perHandedOut: perHandedOutName,
  lastNoted: { nb: 'Sist ført', nn: 'Sist ført', en: 'Last noted' },
  recipients: { nb: 'Anslåtte mottakere', nn: 'Venta mottakarar', en: 'Estimated recipients' },
  failed: { nb: '{count} ikke laget', nn: '{count} ikkje laga', en: '{count} not made' },
  none: {
    nb: 'Ingen deltakere passer til det du har valgt.',
    nn: 'Ingen deltakarar passar til det du har valt.',
    en: 'No participants fit what you have chosen.',
  },
} satisfies Record<string, LocalText>

/** How far each participant has come. */
export function ProgressTable({
  lines,
  regions,
}: {
  lines: readonly ProgressLine[]
  regions: SampleAnswer['regions']
}) {
  const say = useSay()
  const language = useLanguage()
  const started = ({ taking }: ProgressLine): boolean => taking.answer === 'accepted'
  const count = (line: ProgressLine, of: number): string => (started(line) ? String(of) : '–')
  return (
    <DataTable
      caption={say(columnNames.caption)}
      rows={lines}
      keyOf={({ taking }) => taking.id}
      empty={say(columnNames.none)}
      columns={[
        { key: 'name', head: say(columnNames.name), names: true, cell: ({ name }) => name },
        {
          key: 'region',
          head: say(columnNames.region),
          cell: ({ taking }) => say(regionName(regions, taking.region)),
        },
        { key: 'size', head: say(columnNames.size), cell: ({ taking }) => say(sizeName(taking.sizeClass)) },
        {
          key: 'standing',
          head: say(columnNames.standing),
          cell: ({ standing, taking }) => (
            <>
              <Tag colour={standingColours[standing]}>{say(standingNames[standing])}</Tag>
              {taking.reason !== '' && <div className="lp-subtle">{taking.reason}</div>}
            </>
          ),
        },
        {
          key: 'services',
          head: say(columnNames.services),
          numeric: true,
          cell: (line) => count(line, line.services.joined),
        },
        {
          key: 'copies',
          head: say(columnNames.copies),
          numeric: true,
          cell: (line) => (
            <>
              {count(line, line.copies)}
              {line.failedOrders > 0 && (
                <div className="lp-subtle">{say(columnNames.failed, { count: line.failedOrders })}</div>
              )}
            </>
          ),
        },
        {
          key: 'out',
          head: say(columnNames.handedOut),
          numeric: true,
          cell: (line) => count(line, line.coverage.handedOut),
        },
        {
          key: 'no',
          head: say(columnNames.declined),
          numeric: true,
          cell: (line) => count(line, line.coverage.declined),
        },
        {
          key: 'finished',
          head: say(columnNames.finished),
          numeric: true,
          cell: (line) => (started(line) ? finishedInWords(line.coverage.finished, say, language) : '–'),
        },
        {
          key: 'target',
          head: say(columnNames.target),
          numeric: true,
          cell: ({ coverage }) => coverage.target ?? '–',
        },
        {
          key: 'share',
          head: say(columnNames.perHandedOut),
          numeric: true,
          cell: ({ coverage }) => shareInWords(coverage.perHandedOut, language),
        },
        {
          key: 'last',
          head: say(columnNames.lastNoted),
          cell: ({ lastNoted }) => (lastNoted === null ? '–' : dayInWords(lastNoted, language)),
        },
        {
          key: 'recipients',
          head: say(columnNames.recipients),
          numeric: true,
          cell: ({ recipients }) => recipients ?? '–',
        },
      ]}
    />
  )
}
