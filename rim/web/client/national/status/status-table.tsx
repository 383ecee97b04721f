import type { LocalText } from '#core/foundation'
import { type Column, DataTable, Tag } from '../../ui/index.ts'
import { countInWords } from '../../words/counts.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { StatusAnswer, StatusLine } from './answers.ts'
import { reportNames, stageNames, stageSigns, stageTags } from './stages.ts'
import type { Sorting, SortKey } from './status-view.ts'

export const columnNames = {
  caption: { nb: 'Kommunene i runden', nn: 'Kommunane i runden', en: 'The municipalities of the round' },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  number: { nb: 'Kommunenummer', nn: 'Kommunenummer', en: 'Municipality number' },
  county: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
  stage: { nb: 'Status', nn: 'Status', en: 'Status' },
  units: { nb: 'Enheter i gang', nn: 'Einingar i gang', en: 'Units at work' },
  drafts: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Drafts' },
  complete: { nb: 'Fullført', nn: 'Fullførte', en: 'Complete' },
  expected: { nb: 'Forventet', nn: 'Venta', en: 'Expected' },
  submitted: { nb: 'Levert', nn: 'Levert', en: 'Submitted' },
  report: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  release: { nb: 'Utgave', nn: 'Utgåve', en: 'Release' },
  numbersOnly: { nb: 'bare tall', nn: 'berre tal', en: 'numbers only' },
  none: {
    nb: 'Ingen kommuner passer til det du har valgt. Fjern et valg for å se flere.',
    nn: 'Ingen kommunar passar til det du har valt. Ta bort eit val for å sjå fleire.',
    en: 'No municipality fits what you have chosen. Remove a choice to see more.',
  },
} satisfies Record<string, LocalText>

/** The same as the map, in a table: how far each municipality has come. */
export function StatusTable({
  status,
  lines,
  sorting,
  sortBy,
}: {
  status: StatusAnswer
  lines: readonly StatusLine[]
  sorting: Sorting
  sortBy: (key: SortKey) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const counties = new Map(status.counties.map(({ number, name }) => [number, name]))
  const count = (value: number | null | undefined): string => countInWords(value ?? null, say, language)
  const sort = (key: SortKey): Pick<Column<StatusLine>, 'sort'> => ({
    sort: {
      direction: sorting.key !== key ? 'none' : sorting.down ? 'descending' : 'ascending',
      toggle: () => sortBy(key),
    },
  })
  return (
    <DataTable
      caption={say(columnNames.caption)}
      rows={lines}
      keyOf={({ municipality }) => municipality}
      empty={say(columnNames.none)}
      columns={[
        {
          key: 'name',
          head: say(columnNames.municipality),
          names: true,
          cell: ({ name }) => name,
          ...sort('name'),
        },
        {
          key: 'county',
          head: say(columnNames.county),
          cell: ({ county }) => counties.get(county) ?? county,
          ...sort('county'),
        },
        {
          key: 'stage',
          head: say(columnNames.stage),
          cell: ({ stage, taking }) => (
            <>
              <Tag colour={stageTags[stage]}>
                <span className="lp-status-sign" aria-hidden="true">
                  {stageSigns[stage]}
                </span>
                {say(stageNames[stage])}
              </Tag>
              {taking?.mode === 'aggregate' && ` ${say(columnNames.numbersOnly)}`}
            </>
          ),
          ...sort('stage'),
        },
        {
          key: 'units',
          head: say(columnNames.units),
          numeric: true,
          cell: ({ taking }) => count(taking?.units),
        },
        {
          key: 'drafts',
          head: say(columnNames.drafts),
          numeric: true,
          cell: ({ taking }) => count(taking?.drafts),
        },
        {
          key: 'complete',
          head: say(columnNames.complete),
          numeric: true,
          cell: ({ taking }) => count(taking?.complete),
          ...sort('complete'),
        },
        {
          key: 'expected',
          head: say(columnNames.expected),
          numeric: true,
          cell: ({ taking }) => count(taking?.expected),
          ...sort('expected'),
        },
        {
          key: 'submitted',
          head: say(columnNames.submitted),
          cell: ({ taking }) => (taking?.submittedAt ? dayOfMoment(taking.submittedAt, language) : '–'),
          ...sort('submitted'),
        },
        {
          key: 'report',
          head: say(columnNames.report),
          cell: ({ report }) => (report ? say(reportNames[report]) : '–'),
        },
      ]}
    />
  )
}
