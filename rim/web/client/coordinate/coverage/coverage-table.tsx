import { formatNumber, type LocalText } from '#core/foundation'
import { type Column, DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { UnitCoverageAnswer } from './answers.ts'
import { expectedOf, shareOf } from './standing.ts'

const words = {
  caption: { nb: 'Alle tall per enhet', nn: 'Alle tal per eining', en: 'All numbers by unit' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  complete: { nb: 'Fullført', nn: 'Fullførte', en: 'Complete' },
  expected: { nb: 'Forventet', nn: 'Venta', en: 'Expected' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  drafts: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Drafts' },
  elsewhere: { nb: 'Også i en annen enhet', nn: 'Også i ei anna eining', en: 'Also in another unit' },
  before: { nb: 'Forrige runde', nn: 'Førre runde', en: 'Last round' },
  beforeIs: { nb: '{count} ({year})', nn: '{count} ({year})', en: '{count} ({year})' },
  closed: { nb: '{name} (nedlagt)', nn: '{name} (nedlagd)', en: '{name} (closed)' },
  sum: { nb: 'Til sammen', nn: 'Til saman', en: 'Altogether' },
  none: { nb: 'ikke ført inn', nn: 'ikkje ført inn', en: 'not recorded' },
} satisfies Record<string, LocalText>

/** All numbers of the units, with sums. */
export function CoverageTable({ units }: { units: readonly UnitCoverageAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const share = (part: number | null) => (part === null ? '' : formatNumber(part * 100, 'percent0', language))
  const columns: readonly Column<UnitCoverageAnswer>[] = [
    {
      key: 'unit',
      head: say(words.unit),
      names: true,
      cell: ({ name, closed }) => (closed ? say(words.closed, { name }) : name),
    },
    { key: 'complete', head: say(words.complete), numeric: true, cell: ({ complete }) => complete },
    {
      key: 'expected',
      head: say(words.expected),
      numeric: true,
      cell: ({ expected }) => expected ?? say(words.none),
    },
    { key: 'share', head: say(words.share), numeric: true, cell: (one) => share(shareOf(one)) },
    { key: 'drafts', head: say(words.drafts), numeric: true, cell: ({ drafts }) => drafts },
    {
      key: 'elsewhere',
      head: say(words.elsewhere),
      numeric: true,
      cell: ({ alsoElsewhere }) => alsoElsewhere,
    },
    {
      key: 'before',
      head: say(words.before),
      numeric: true,
      cell: ({ before }) => before && say(words.beforeIs, { count: before.complete, year: before.year }),
    },
  ]
  const sum = (of: (one: UnitCoverageAnswer) => number | null) =>
    units.reduce((all, one) => all + (of(one) ?? 0), 0)
  // a sum of nothing recorded would say that nothing is expected
  const sumOfKnown = (of: (one: UnitCoverageAnswer) => number | null) =>
    units.some((one) => of(one) !== null) ? sum(of) : null
  const complete = sum((one) => one.complete)
  return (
    <DataTable
      caption={say(words.caption)}
      rows={units}
      keyOf={({ unit }) => unit}
      columns={columns}
      foot={
        <tr>
          <th scope="row">{say(words.sum)}</th>
          <td data-numeric="true">{complete}</td>
          <td data-numeric="true">{sumOfKnown((one) => one.expected)}</td>
          <td data-numeric="true">{share(shareOf({ complete, expected: expectedOf(units) }))}</td>
          <td data-numeric="true">{sum((one) => one.drafts)}</td>
          <td data-numeric="true">{sum((one) => one.alsoElsewhere)}</td>
          <td data-numeric="true">{sumOfKnown((one) => one.before?.complete ?? null)}</td>
        </tr>
      }
    />
  )
}
