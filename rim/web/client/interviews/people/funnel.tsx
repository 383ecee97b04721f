import { type LocalText, writtenFormOf } from '#core/foundation'
import { type Funnel, type FunnelCounts, funnelSentences } from '#core/interviews'
import { Card, DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { reasonText } from './prospect-words.ts'

const words = {
  title: { nb: 'Fra spurt til intervjuet', nn: 'Frå spurd til intervjua', en: 'From asked to interviewed' },
  caption: {
    nb: 'Antall personer, etter hvem som spurte',
    nn: 'Talet på personar, etter kven som spurde',
    en: 'Number of people, by who asked',
  },
  channel: { nb: 'Spurt av', nn: 'Spurd av', en: 'Asked by' },
  considered: { nb: 'Tenkt på', nn: 'Tenkt på', en: 'Thought of' },
  asked: { nb: 'Spurt', nn: 'Spurd', en: 'Asked' },
  waiting: { nb: 'Venter svar', nn: 'Ventar svar', en: 'Awaiting reply' },
  declined: { nb: 'Nei', nn: 'Nei', en: 'Declined' },
  unreachable: { nb: 'Ikke nådd', nn: 'Ikkje nådd', en: 'Not reached' },
  ineligible: { nb: 'Utenfor', nn: 'Utanfor', en: 'Outside criteria' },
  agreed: { nb: 'Ja', nn: 'Ja', en: 'Agreed' },
  noShow: { nb: 'Møtte ikke', nn: 'Møtte ikkje', en: 'Did not come' },
  interviewed: { nb: 'Intervjuet', nn: 'Intervjua', en: 'Interviewed' },
  sum: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  reasons: {
    nb: 'Grunner til at det ikke ble noe intervju',
    nn: 'Grunnar til at det ikkje vart noko intervju',
    en: 'Reasons why there was no interview',
  },
  reason: { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  number: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  method: {
    nb: 'Slik står det i metodekapitlet',
    nn: 'Slik står det i metodekapitlet',
    en: 'As the method chapter tells it',
  },
} satisfies Record<string, LocalText>

const columns = [
  'considered',
  'asked',
  'waiting',
  'declined',
  'unreachable',
  'ineligible',
  'agreed',
  'noShow',
  'interviewed',
] as const satisfies readonly (keyof FunnelCounts)[]

/** What came of asking, with sums. */
export function FunnelCard({ funnel }: { funnel: Funnel }) {
  const say = useSay()
  const language = useLanguage()
  const shown = columns.filter(
    (column) => column === 'asked' || column === 'interviewed' || funnel.total[column] > 0,
  )
  const written = writtenFormOf(language)
  return (
    <Card title={say(words.title)}>
      <DataTable
        caption={say(words.caption)}
        rows={funnel.channels}
        keyOf={({ channel }) => channel}
        columns={[
          { key: 'channel', head: say(words.channel), names: true, cell: ({ channel }) => channel },
          ...shown.map((column) => ({
            key: column,
            head: say(words[column]),
            numeric: true,
            cell: ({ counts }: Funnel['channels'][number]) => counts[column],
          })),
        ]}
        foot={
          <tr>
            <th scope="row">{say(words.sum)}</th>
            {shown.map((column) => (
              <td key={column} data-numeric>
                {funnel.total[column]}
              </td>
            ))}
          </tr>
        }
      />
      {funnel.total.reasons.length > 0 && (
        <DataTable
          caption={say(words.reasons)}
          rows={funnel.total.reasons}
          keyOf={({ reason }) => reason}
          columns={[
            {
              key: 'reason',
              head: say(words.reason),
              names: true,
              cell: ({ reason }) => say(reasonText(reason)),
            },
            { key: 'n', head: say(words.number), numeric: true, cell: ({ n }) => n },
          ]}
        />
      )}
      <details className="ds-details">
        <summary>{say(words.method)}</summary>
        <p className="ds-paragraph" lang={written}>
          {funnelSentences(funnel)
            .map((sentence) => sentence[written])
            .join(' ')}
        </p>
      </details>
    </Card>
  )
}
