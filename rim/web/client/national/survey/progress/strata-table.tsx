import type { LocalText } from '#core/foundation'
import { finishedInWords } from '../../../coordinate/survey/words.ts'
import { DataTable } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import type { SampleAnswer } from '../answers.ts'
import { regionName, sizeName } from '../survey-words.ts'
import type { ProgressLine } from './answers.ts'
import { columnNames } from './progress-table.tsx'
import { strataOf } from './progress-view.ts'

const words = {
  caption: { nb: 'Etter region og størrelse', nn: 'Etter region og storleik', en: 'By region and size' },
  participants: { nb: 'Deltakere', nn: 'Deltakarar', en: 'Participants' },
  accepted: { nb: 'Takket ja', nn: 'Takka ja', en: 'Accepted' },
} satisfies Record<string, LocalText>

/** The same by stratum: where the field work lacks somebody. */
export function StrataTable({
  lines,
  regions,
}: {
  lines: readonly ProgressLine[]
  regions: SampleAnswer['regions']
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <DataTable
      caption={say(words.caption)}
      rows={strataOf(
        lines,
        regions.map(({ code }) => code),
      )}
      keyOf={({ region, sizeClass }) => `${region}/${sizeClass}`}
      columns={[
        {
          key: 'stratum',
          head: say(columnNames.region),
          names: true,
          cell: ({ region }) => say(regionName(regions, region)),
        },
        { key: 'size', head: say(columnNames.size), cell: ({ sizeClass }) => say(sizeName(sizeClass)) },
        {
          key: 'all',
          head: say(words.participants),
          numeric: true,
          cell: ({ participants }) => participants,
        },
        { key: 'accepted', head: say(words.accepted), numeric: true, cell: ({ accepted }) => accepted },
        { key: 'declined', head: say(columnNames.declined), numeric: true, cell: ({ declined }) => declined },
        { key: 'services', head: say(columnNames.services), numeric: true, cell: ({ services }) => services },
        { key: 'copies', head: say(columnNames.copies), numeric: true, cell: ({ copies }) => copies },
        { key: 'out', head: say(columnNames.handedOut), numeric: true, cell: ({ handedOut }) => handedOut },
        {
          key: 'finished',
          head: say(columnNames.finished),
          numeric: true,
          cell: ({ finished, accepted }) => (accepted === 0 ? '–' : finishedInWords(finished, say, language)),
        },
        { key: 'target', head: say(columnNames.target), numeric: true, cell: ({ target }) => target || '–' },
      ]}
    />
  )
}
