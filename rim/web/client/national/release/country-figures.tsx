import { formatNumber, type LocalText } from '#core/foundation'
import { Awaited, DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useCountryFigures } from './queries.ts'

const words = {
  people: { nb: 'Voksne mottakere', nn: 'Vaksne mottakarar', en: 'Adult recipients' },
  group: { nb: 'Hovedgruppe', nn: 'Hovudgruppe', en: 'Main group' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  coverage: { nb: 'Kommuner som er med', nn: 'Kommunar som er med', en: 'Municipalities that take part' },
  size: { nb: 'Folketall', nn: 'Folketal', en: 'Residents' },
  taking: { nb: 'Med', nn: 'Med', en: 'Taking part' },
  all: { nb: 'Av', nn: 'Av', en: 'Of' },
} satisfies Record<string, LocalText>

/** The country's own numbers: how many in each group, and which municipalities they are of. */
export function CountryFigures({ round }: { round: string }) {
  const say = useSay()
  const language = useLanguage()
  const figures = useCountryFigures(round)
  if (figures.isError || !figures.data) return <Awaited query={figures} />
  const number = (count: number): string => formatNumber(count, 'count', language)
  return (
    <>
      <DataTable
        caption={say(words.people)}
        rows={figures.data.groups}
        keyOf={({ group }) => group}
        columns={[
          { key: 'group', head: say(words.group), names: true, cell: ({ title }) => say(title) },
          {
            key: 'count',
            head: say(words.count),
            numeric: true,
            cell: ({ people }) => ('value' in people ? number(people.value) : people.symbol),
          },
        ]}
      />
      <DataTable
        caption={say(words.coverage)}
        rows={figures.data.coverage}
        keyOf={({ label }) => label.nb}
        columns={[
          { key: 'size', head: say(words.size), names: true, cell: ({ label }) => say(label) },
          { key: 'taking', head: say(words.taking), numeric: true, cell: ({ taking }) => number(taking) },
          { key: 'all', head: say(words.all), numeric: true, cell: ({ all }) => number(all) },
        ]}
      />
    </>
  )
}
