import { formatNumber, type LocalText } from '#core/foundation'
import { DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { BesideAnswer, FigureAnswer } from './queries.ts'

const words = {
  survey: {
    nb: 'Brukertilfredshetsevalueringen {year}',
    nn: 'Brukartilfredsheitsevalueringa {year}',
    en: 'The user survey {year}',
  },
  mapping: {
    nb: 'BrukerPlan {year}, landet',
    nn: 'BrukerPlan {year}, landet',
    en: 'The mapping {year}, the country',
  },
  'not-released': {
    nb: 'Ingen tall er gitt ut fra denne kilden ennå.',
    nn: 'Ingen tal er gitt ut frå denne kjelda enno.',
    en: 'No numbers are released from this source yet.',
  },
  'no-such-figure': {
    nb: 'Denne figuren finnes ikke i det som sist ble gitt ut.',
    nn: 'Denne figuren finst ikkje i det som sist blei gitt ut.',
    en: 'This figure is not in what was released last.',
  },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  percent: { nb: 'prosent', nn: 'prosent', en: 'per cent' },
  withheld: {
    nb: '«:» betyr at tallet er holdt tilbake av hensyn til personvernet.',
    nn: '«:» betyr at talet er halde tilbake av omsyn til personvernet.',
    en: '“:” means that the number is withheld to protect someone.',
  },
} satisfies Record<string, LocalText>

/** A figure of the survey or the mapping, with the numbers that may be shown now; or why there are none. */
export function FigureCard({ beside }: { beside: BesideAnswer }) {
  const say = useSay()
  if ('missing' in beside) {
    return (
      <p className="lp-beside-missing">
        <strong>{beside.title ? say(beside.title) : beside.code}</strong>: {say(words[beside.missing])}
      </p>
    )
  }
  return <Shown figure={beside} />
}

function Shown({ figure }: { figure: FigureAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const print = (value: FigureAnswer['columns'][number]['base'], as: 'count' | 'percent0'): string =>
    'symbol' in value ? value.symbol : formatNumber(value.value, as, language)
  const withheld = figure.rows.some(({ cells }) =>
    cells.some(({ percent }) => 'symbol' in percent && percent.symbol === ':'),
  )
  return (
    <div className="lp-beside-figure">
      <DataTable
        caption={say(figure.title)}
        rows={figure.rows}
        keyOf={({ label }) => label.nb}
        columns={[
          { key: 'answer', head: say(words.answer), names: true, cell: ({ label }) => say(label) },
          ...figure.columns.map(({ label, base }, at) => ({
            key: String(at),
            head: `${say(label)}, ${say(words.percent)} (n = ${print(base, 'count')})`,
            numeric: true,
            cell: ({ cells }: FigureAnswer['rows'][number]) => print(cells[at]!.percent, 'percent0'),
          })),
        ]}
      />
      <p className="lp-beside-source">
        {say(words[figure.source], { year: figure.year })}. {withheld && say(words.withheld)}
      </p>
    </div>
  )
}
