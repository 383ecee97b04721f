import { formatNumber, type LocalText } from '#core/foundation'
import { Card, type Column, DataTable } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { SampleAnswer, StratumAnswer } from './answers.ts'
import { regionName, sizeName } from './survey-words.ts'

const words = {
  title: { nb: 'Utvalget mot landet', nn: 'Utvalet mot landet', en: 'The sample against the country' },
  caption: {
    nb: 'Kommuner etter region og størrelse',
    nn: 'Kommunar etter region og storleik',
    en: 'Municipalities by region and size',
  },
  stratum: { nb: 'Region og innbyggere', nn: 'Region og innbyggjarar', en: 'Region and residents' },
  country: { nb: 'Landet', nn: 'Landet', en: 'Country' },
  lastWave: { nb: 'Med sist', nn: 'Med sist', en: 'Last wave' },
  base: { nb: 'Speiler landet', nn: 'Speglar landet', en: 'Mirrors' },
  raised: { nb: 'Tillegg', nn: 'Tillegg', en: 'Raised' },
  sample: { nb: 'I utvalget', nn: 'I utvalet', en: 'In sample' },
  accepted: { nb: 'Takket ja', nn: 'Takka ja', en: 'Accepted' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  outside: { nb: 'Utenom', nn: 'Utanom', en: 'Outside' },
  weight: { nb: 'Sum av vekter', nn: 'Sum av vekter', en: 'Sum of weights' },
  all: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  weights: {
    nb: 'Vekten til en kommune er hvor mange kommuner den står for: én delt på sannsynligheten for å bli spurt, økt med dem i samme region og størrelse som ikke er med. Vektene summerer til {sum} av {all} kommuner. De regnes ut på nytt for hvert svar, til målingen er avsluttet.',
    nn: 'Vekta til ein kommune er kor mange kommunar han står for: éin delt på sannsynet for å bli spurd, auka med dei i same region og storleik som ikkje er med. Vektene summerer til {sum} av {all} kommunar. Dei blir rekna ut på nytt for kvart svar, til målinga er avslutta.',
    en: 'The weight of a municipality is how many it stands for: one over its chance of being asked, raised by those of the same region and size that do not take part. The weights sum to {sum} of {all} municipalities. They are computed anew for each answer, until the wave is closed.',
  },
  togetherMany: {
    nb: 'Slått sammen fordi ingen har takket ja i flere av dem: {count} grupper.',
    nn: 'Slått saman fordi ingen har takka ja i fleire av dei: {count} grupper.',
    en: 'Put together because nobody has accepted in several of them: {count} groups.',
  },
  noWeights: {
    nb: 'Ingen har takket ja ennå, så det er ingen vekter.',
    nn: 'Ingen har takka ja enno, så det er ingen vekter.',
    en: 'Nobody has accepted yet, so there are no weights.',
  },
  together: {
    nb: 'Slått sammen fordi ingen har takket ja i en av dem: {strata}.',
    nn: 'Slått saman fordi ingen har takka ja i ein av dei: {strata}.',
    en: 'Put together because nobody has accepted in one of them: {strata}.',
  },
} satisfies Record<string, LocalText>

const counted = [
  'municipalities',
  'lastWave',
  'base',
  'raised',
  'inSample',
  'accepted',
  'declined',
  'outside',
] as const

/** Put together from more than so many, they are counted and not named. */
const mostNamed = 5

/** Each region and size class beside the country, and what those who accepted stand for. */
export function SampleTable({ sample }: { sample: SampleAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { strata, regions, cells, weightSum } = sample
  const number = (value: number) => formatNumber(value, 'count', language)
  const decimal = (value: number) => (value === 0 ? '–' : formatNumber(value, 'decimal1', language))
  const sum = (of: (typeof counted)[number]) => strata.reduce((all, stratum) => all + stratum[of], 0)
  const heads: Readonly<Record<(typeof counted)[number], LocalText>> = {
    municipalities: words.country,
    lastWave: words.lastWave,
    base: words.base,
    raised: words.raised,
    inSample: words.sample,
    accepted: words.accepted,
    declined: words.declined,
    outside: words.outside,
  }
  const named = (region: string, size: StratumAnswer['sizeClass']) =>
    `${say(regionName(regions, region))}, ${say(sizeName(size)).toLowerCase()}`
  const columns: readonly Column<StratumAnswer>[] = [
    {
      key: 'stratum',
      head: say(words.stratum),
      names: true,
      cell: ({ region, sizeClass }) => named(region, sizeClass),
    },
    ...counted.map((key) => ({
      key,
      head: say(heads[key]),
      numeric: true,
      cell: (stratum: StratumAnswer) => number(stratum[key]),
    })),
    { key: 'weight', head: say(words.weight), numeric: true, cell: ({ weight }) => decimal(weight) },
  ]
  const nameOf = (stratum: string) => {
    const [region, size] = stratum.split('/') as [string, StratumAnswer['sizeClass']]
    return named(region, size)
  }
  const joined = cells.filter((cell) => cell.strata.length > 1)
  return (
    <Card title={say(words.title)}>
      <DataTable
        caption={say(words.caption)}
        columns={columns}
        rows={strata}
        keyOf={({ region, sizeClass }) => `${region}/${sizeClass}`}
        foot={
          <tr>
            <th scope="row">{say(words.all)}</th>
            {counted.map((key) => (
              <td key={key} data-numeric>
                {number(sum(key))}
              </td>
            ))}
            <td data-numeric>{decimal(weightSum)}</td>
          </tr>
        }
      />
      <p className="lp-lead">
        {weightSum === 0
          ? say(words.noWeights)
          : say(words.weights, { sum: number(weightSum), all: number(sum('municipalities')) })}
      </p>
      {joined.length > 0 && (
        <ul>
          {joined.map((cell) => (
            <li key={cell.strata.join()}>
              {cell.strata.length > mostNamed
                ? say(words.togetherMany, { count: cell.strata.length })
                : say(words.together, { strata: cell.strata.map(nameOf).join('; ') })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
