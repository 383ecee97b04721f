import { formatNumber, groupBy, type LocalText } from '#core/foundation'
import type { IdentifierKind } from '#core/privacy'
import type { QuoteLabel } from '../project/entities.ts'
import { all } from '../project/project.ts'
import { type AgeRange, ageRangeOf, type Informant } from '../study/informants.ts'
import { listed, said } from '../study/said.ts'
import { checkWords } from './check-words.ts'
import { byLabel, type CheckedQuote, limitsOf, type QuoteCheck, type QuoteGround } from './checked.ts'
import { agesAlike, quoteLabel, typedLabels } from './label.ts'

/** What is wrong with what stands beside the quotes, and with whose they are. */
export function checkLabels(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  return [
    ...outsideSample(quotes, ground),
    ...unknownLabels(ground),
    ...colliding(quotes),
    ...uneven(quotes, ground),
    ...neverQuoted(quotes, ground),
    ...few(quotes, ground),
    ...readTogether(quotes, ground),
  ]
}

const idsOf = (quotes: readonly CheckedQuote[]): readonly string[] => quotes.map(({ quote }) => quote.id)
const within = (age: number, ages: AgeRange): boolean => age >= ages.from && age <= ages.to

/** Those interviewed, once each. */
function interviewedIn({ interviews, informants }: QuoteGround): readonly Informant[] {
  const ids = new Set(interviews.map(({ informant }) => informant))
  return informants.filter(({ id }) => ids.has(id))
}

function outsideSample(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  const ages = ground.statedAges
  if (ages === null) return []
  const outside = quotes.filter(
    ({ informant, quote }) => informant && quote.label.age !== 'none' && !within(informant.age, ages),
  )
  return [...byLabel(outside).values()].map((own) => ({
    code: 'age-outside-sample',
    level: 'stop',
    text: said(checkWords['age-outside-sample'], { label: own[0]!.label!, ...ages }),
    quotes: idsOf(own),
    informants: [...new Set(own.flatMap(({ informant }) => informant?.id ?? []))],
  }))
}

/** Labels that writers have typed beside words in their own texts, held against the register. */
function unknownLabels(ground: QuoteGround): readonly QuoteCheck[] {
  const sample = interviewedIn(ground)
  const ages = ground.statedAges ?? ageRangeOf(sample)
  const typed = new Map(
    writtenTexts(ground)
      .flatMap(typedLabels)
      .map((one) => [one.label, one]),
  )
  return [...typed.values()].flatMap(({ label, sex, age }): QuoteCheck[] => {
    const about = { level: 'stop', quotes: [], informants: [] } as const
    if (ages && !within(age, ages)) {
      const text = said(checkWords['age-outside-sample'], { label, ...ages })
      return [{ ...about, code: 'age-outside-sample', text }]
    }
    if (sample.some((one) => one.sex === sex && one.age === age)) return []
    return [{ ...about, code: 'label-unknown', text: said(checkWords['label-unknown'], { label }) }]
  })
}

const writtenTexts = ({ project }: QuoteGround): readonly string[] =>
  (['theme', 'finding', 'recommendation', 'edit'] as const).flatMap((kind) =>
    [...all(project, kind)].map(({ text }) => text),
  )

function colliding(quotes: readonly CheckedQuote[]): readonly QuoteCheck[] {
  return [...byLabel(quotes)].flatMap(([, own]) => {
    // a band is meant to hold several, and so is a label without age
    const exact = own.filter(({ quote }) => quote.label.age === 'exact')
    const informants = [...new Set(exact.map(({ informant }) => informant!.id))]
    if (informants.length < 2) return []
    const text = said(checkWords['labels-collide'], { n: informants.length, label: exact[0]!.label! })
    return [
      { code: 'labels-collide' as const, level: 'warn' as const, text, quotes: idsOf(exact), informants },
    ]
  })
}

const byInformant = (quotes: readonly CheckedQuote[]): ReadonlyMap<Informant, readonly CheckedQuote[]> =>
  groupBy(
    quotes.filter(({ informant }) => informant !== undefined),
    ({ informant }) => informant!,
  )

function uneven(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  // among few quotes each is a large share
  if (quotes.length < 10) return []
  const { largestShare } = limitsOf(ground)
  return [...byInformant(quotes)].flatMap(([informant, own]) => {
    const share = own.length / quotes.length
    if (share <= largestShare) return []
    const values = { share: formatNumber(share * 100, 'percent0'), label: own[0]!.label! }
    return [
      {
        code: 'uneven' as const,
        level: 'warn' as const,
        text: said(checkWords.uneven, values),
        quotes: idsOf(own),
        informants: [informant.id],
      },
    ]
  })
}

function neverQuoted(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  const quoted = new Set(quotes.map(({ informant }) => informant?.id))
  const sample = interviewedIn(ground)
  const left = sample.filter(({ id }) => !quoted.has(id))
  if (left.length === 0 || quotes.length === 0) return []
  const values = { n: left.length, of: sample.length, codes: listed(left.map(({ code }) => code)) }
  const text = said(checkWords['never-quoted'], values)
  return [{ code: 'never-quoted', level: 'warn', text, quotes: [], informants: left.map(({ id }) => id) }]
}

const advices = {
  use: { nb: 'Skriv heller «{label}» ({n} i utvalget).', nn: 'Skriv heller «{label}» ({n} i utvalet).' },
  none: {
    nb: 'Ingen merkelapp med kjønn eller alder skjuler det.',
    nn: 'Ingen merkelapp med kjønn eller alder skjuler det.',
  },
} as const satisfies Record<string, LocalText>

/** From what tells most to what tells least. */
const wider: readonly QuoteLabel[] = [
  { sex: true, age: 'exact' },
  { sex: true, age: 'band' },
  { sex: true, age: 'decade' },
  { sex: false, age: 'exact' },
  { sex: false, age: 'band' },
  { sex: true, age: 'none' },
  { sex: false, age: 'decade' },
]

/** How many of a sample a label fits. */
export const countWithLabel = (
  sample: readonly Informant[],
  informant: Informant,
  label: QuoteLabel,
): number =>
  sample.filter(
    ({ sex, age }) => (!label.sex || sex === informant.sex) && agesAlike(age, informant.age, label.age),
  ).length

/** The label that tells most while it fits enough of the sample; `null` where none does. */
export function suggestedLabel(
  sample: readonly Informant[],
  informant: Informant,
  fewest: number,
): { readonly label: QuoteLabel; readonly n: number } | null {
  for (const label of wider) {
    const n = countWithLabel(sample, informant, label)
    if (n >= fewest) return { label, n }
  }
  return null
}

function few(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  const { fewestWithLabel } = limitsOf(ground)
  const sample = interviewedIn(ground)
  const cases = new Map<string, CheckedQuote[]>()
  for (const one of quotes) {
    if (!one.informant || !one.label) continue
    // where the informant lives decides how few there are, so two of one label may stand differently
    const key = `${one.label.nb}/${one.informant.site ?? ''}`
    cases.set(key, [...(cases.get(key) ?? []), one])
  }
  return [...cases.values()].flatMap((own) => {
    const { informant, quote, label } = own[0]!
    const n = countWithLabel(sample, informant!, quote.label)
    if (n >= fewestWithLabel) return []
    const nearby = sample.filter(({ site }) => site === informant!.site)
    const better = suggestedLabel(sample, informant!, fewestWithLabel)
    const advice = better
      ? said(advices.use, { label: quoteLabel(informant!, better.label), n: better.n })
      : advices.none
    const site = countWithLabel(nearby, informant!, quote.label)
    return [
      {
        code: 'few-with-label' as const,
        level: 'warn' as const,
        text: said(checkWords['few-with-label'], { n, of: sample.length, label: label!, site, advice }),
        quotes: idsOf(own),
        informants: [...new Set(own.map((one) => one.informant!.id))],
      },
    ]
  })
}

const details = {
  none: { nb: '', nn: '' },
  some: { nb: ' De nevner {list}.', nn: ' Dei nemner {list}.' },
} as const satisfies Record<string, LocalText>

const kinds: Readonly<Record<IdentifierKind, LocalText>> = {
  name: { nb: 'navn', nn: 'namn' },
  place: { nb: 'steder', nn: 'stader' },
  institution: { nb: 'institusjoner', nn: 'institusjonar' },
  address: { nb: 'adresser', nn: 'adresser' },
  phone: { nb: 'telefonnumre', nn: 'telefonnummer' },
  'identity-number': { nb: 'fødselsnumre', nn: 'fødselsnummer' },
  'e-mail': { nb: 'e-post', nn: 'e-post' },
  url: { nb: 'nettadresser', nn: 'nettadresser' },
  date: { nb: 'datoer', nn: 'datoar' },
  age: { nb: 'aldre', nn: 'aldrar' },
  other: { nb: 'tall', nn: 'tal' },
}

/** One informant's quotes add up in a reader's head, whatever each of them tells alone. */
function readTogether(quotes: readonly CheckedQuote[], ground: QuoteGround): readonly QuoteCheck[] {
  const { readTogether: from } = limitsOf(ground)
  return [...byInformant(quotes)].flatMap(([informant, own]) => {
    if (own.length < from) return []
    const found = kindsIn(own)
    const told = found.length > 0 ? said(details.some, { list: listed(found) }) : details.none
    const values = { n: own.length, label: own[0]!.label!, details: told }
    return [
      {
        code: 'read-together' as const,
        level: 'warn' as const,
        text: said(checkWords['read-together'], values),
        quotes: idsOf(own),
        informants: [informant.id],
      },
    ]
  })
}

function kindsIn(quotes: readonly CheckedQuote[]): readonly LocalText[] {
  const met = new Set(quotes.flatMap(({ identifiers }) => identifiers.map(({ kind }) => kind)))
  return (Object.keys(kinds) as IdentifierKind[]).filter((kind) => met.has(kind)).map((kind) => kinds[kind])
}
