import type { LocalText } from '#core/foundation'
import type { ResultsVersion } from '../../../survey-results/answers.ts'
import { DataTable, Tag } from '../../../ui/index.ts'
import { momentInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'

const words = {
  caption: { nb: 'Alle utgaver', nn: 'Alle utgåver', en: 'All versions' },
  number: { nb: 'Utgave', nn: 'Utgåve', en: 'Version' },
  state: { nb: 'Tilstand', nn: 'Tilstand', en: 'State' },
  made: { nb: 'Laget', nn: 'Laga', en: 'Made' },
  released: { nb: 'Gitt ut', nn: 'Gitt ut', en: 'Released' },
  hash: { nb: 'Kontrollsum', nn: 'Kontrollsum', en: 'Checksum' },
} satisfies Record<string, LocalText>

const states = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  making: { nb: 'Lages nå', nn: 'Blir laga no', en: 'Being made' },
  made: { nb: 'Ikke godkjent', nn: 'Ikkje godkjend', en: 'Not approved' },
  released: { nb: 'Gjelder', nn: 'Gjeld', en: 'Holds' },
  superseded: { nb: 'Erstattet', nn: 'Erstatta', en: 'Replaced' },
  failed: { nb: 'Ble ikke laget', nn: 'Blei ikkje laga', en: 'Not made' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
} satisfies Record<string, LocalText>

const colours = {
  waiting: 'info',
  making: 'info',
  made: 'warning',
  released: 'success',
  superseded: 'neutral',
  failed: 'danger',
  withdrawn: 'neutral',
} as const

/** Every version of a wave's results, the newest first. */
export function VersionLedger({ versions }: { versions: readonly ResultsVersion[] }) {
  const say = useSay()
  const language = useLanguage()
  const when = (moment: string | null): string =>
    moment === null ? '–' : momentInWords(new Date(moment), new Date(), say, language)
  const told = ({ state, supersededAt }: ResultsVersion): keyof typeof states =>
    state === 'released' && supersededAt !== null ? 'superseded' : state
  return (
    <DataTable
      caption={say(words.caption)}
      rows={versions}
      keyOf={({ id }) => id}
      columns={[
        { key: 'number', head: say(words.number), names: true, cell: ({ number }) => number },
        {
          key: 'state',
          head: say(words.state),
          cell: (version) => <Tag colour={colours[told(version)]}>{say(states[told(version)])}</Tag>,
        },
        { key: 'made', head: say(words.made), cell: ({ madeAt }) => when(madeAt) },
        { key: 'released', head: say(words.released), cell: ({ releasedAt }) => when(releasedAt) },
        { key: 'hash', head: say(words.hash), cell: ({ hash }) => <code>{hash?.slice(0, 12) ?? '–'}</code> },
      ]}
    />
  )
}
