import { hashText, type SizeClass, sizeClasses, type Territory } from '#core/foundation'
import { apportion } from './apportion.ts'
import { mix, uniform } from './noise.ts'
import {
  bySize,
  latest2019BySize,
  mapped2016BySize,
  mappingShares,
  otherUnits,
  placed,
  substanceOnlySize,
  yearlySize,
} from './target-municipalities.ts'

/** One municipality of 2020 with its part in the training country. */
export interface Place {
  /** Its number in 2020. */
  readonly number: string
  /** Position among the size classes. */
  readonly size: number
  readonly part: 'comparable' | 'others' | 'outside'
  /** Its round in the 2020 report: 2020 or 2019; null outside. */
  readonly latest: 2020 | 2019 | null
  /** Its rounds, newest first. */
  readonly rounds: readonly number[]
  /** Adult health-care recipients: substance, mental. */
  readonly recipients: readonly [number, number]
  /** The comparable sample's in 2017 (or 2016). */
  readonly recipients2017: number
  readonly hasNav: boolean
  readonly sentBeforeStop: boolean
  /** The numbers it was in a year, with their residents. */
  readonly numbersIn: (year: number) => readonly { readonly number: string; readonly residents: number }[]
}

interface Candidate {
  readonly number: string
  readonly size: number
  readonly residents: number
  /** One and the same municipality back to 2017 (renumbering apart). */
  readonly single: boolean
  /** No earlier number belongs to another municipality of 2020 too. */
  readonly clean: boolean
  readonly luck: number
}

/** Chooses the municipalities, their rounds and their natural numbers of recipients. The same seed gives the same. */
export function choosePlaces(territory: Territory, seed: string): Place[] {
  const luckOf = (number: string, what: string): number =>
    mix(hashText(`${seed}/${what}`) | 0, hashText(number) | 0) >>> 0
  const candidates = candidatesOf(territory, (number) => luckOf(number, 'choice'))
  const places: Place[] = []
  const percent = (number: string, what: string): number => uniform(luckOf(number, what), 100)
  const numbersIn =
    (number: string) =>
    (year: number): { number: string; residents: number }[] =>
      territory.earlier(number, 2020, year).numbers.map((earlier) => ({
        number: earlier,
        residents: territory.population(earlier, year)?.residents ?? 1,
      }))
  bySize.forEach((target, size) => {
    const group = candidates.filter((c) => c.size === size && c.clean)
    const named = (list: readonly string[]): Candidate[] => group.filter((c) => list.includes(c.number))
    const taken = new Set<string>([...placed.comparable2019, ...placed.others2020])
    const take = (from: readonly Candidate[], first: readonly Candidate[], count: number): Candidate[] => {
      const chosen = [...first, ...from.filter((c) => !taken.has(c.number))].slice(0, count)
      if (chosen.length < count) throw new Error(`Too few municipalities in size class ${size}`)
      for (const c of chosen) taken.add(c.number)
      return chosen
    }
    const singles = group.filter((c) => c.single)
    const mergedFirst = [...group.filter((c) => !c.single), ...singles]
    const late = latest2019BySize[size]!
    const in2016 = mapped2016BySize[size] ?? { municipalities: 0, recipients: 0 }
    const comparable2019 = take(singles, named(placed.comparable2019), late.comparable)
    const comparable2020 = take(singles, [], target.comparable - late.comparable)
    const others2019 = take(singles, [], late.others)
    const mental0 = size === substanceOnlySize ? take(singles, [], 1) : []
    const others2020 = [
      ...mental0,
      ...take(
        mergedFirst,
        named(placed.others2020),
        target.municipalities - target.comparable - late.others - mental0.length,
      ),
    ]
    const weigh = (list: readonly Candidate[], what: string): number[] =>
      list.map((c) => (c.residents * (70 + percent(c.number, what))) / 100)
    const share = (total: number, list: readonly Candidate[], what: string): number[] =>
      apportion(total, weigh(list, what), undefined, 1)
    const substance = [
      ...share(late.comparableRecipients, comparable2019, 'substance'),
      ...share(target.n2020 - late.comparableRecipients, comparable2020, 'substance'),
      ...share(target.substance - target.n2020, [...others2019, ...others2020], 'substance'),
    ]
    const all = [...comparable2019, ...comparable2020, ...others2019, ...others2020]
    const mental = apportion(
      target.mental,
      weigh(all, 'mental').map((weight, i) => (mental0.includes(all[i]!) ? 0 : weight)),
      undefined,
      1,
    )
    const then = comparable2020.slice(0, in2016.municipalities)
    const rest2017 = [...comparable2019, ...comparable2020.slice(in2016.municipalities)]
    const n2017 = new Map<Candidate, number>()
    const remember = (list: readonly Candidate[], shares: readonly number[]): void => {
      list.forEach((c, i) => {
        n2017.set(c, shares[i]!)
      })
    }
    remember(then, share(in2016.recipients, then, 'sample'))
    remember(rest2017, share(target.n2017 - in2016.recipients, rest2017, 'sample'))
    all.forEach((c, i) => {
      const comparable = n2017.has(c)
      const latest = comparable2019.includes(c) || others2019.includes(c) ? 2019 : 2020
      const shares = !comparable
        ? mappingShares.others
        : latest === 2019
          ? mappingShares.comparable2019
          : mappingShares.comparable2020
      const maps = (year: 2015 | 2016 | 2018 | 2019): boolean => percent(c.number, `${year}`) < shares[year]
      const years = new Set<number>([latest])
      for (const year of [2015, 2016, 2018] as const) if (maps(year)) years.add(year)
      if (latest === 2020 && (maps(2019) || (!years.has(2018) && percent(c.number, 'gap') < 60)))
        years.add(2019)
      if (comparable && size >= yearlySize) years.add(2015).add(2016)
      if (comparable && then.includes(c)) years.add(2016)
      else if (comparable) years.add(2017)
      if (placed.others2020.some((number) => number === c.number)) years.add(2018).add(2015)
      places.push({
        number: c.number,
        size,
        part: comparable ? 'comparable' : 'others',
        latest,
        rounds: [...years].sort((a, b) => b - a),
        recipients: [substance[i]!, mental[i]!],
        recipients2017: n2017.get(c) ?? 0,
        hasNav: percent(c.number, 'nav') < otherUnits.navShareOfMunicipalities || size === bySize.length - 1,
        sentBeforeStop: percent(c.number, 'stop') < otherUnits.municipalitiesSentBeforeStop,
        numbersIn: numbersIn(c.number),
      })
    })
    for (const c of group) {
      if (taken.has(c.number) && all.includes(c)) continue
      const rounds = ([2018, 2017, 2016, 2015] as const).filter(
        (year) => percent(c.number, `${year}`) < mappingShares.outside[year],
      )
      const share100 = 70 + percent(c.number, 'substance')
      const average = (n: number): number => (n * share100) / 100 / target.municipalities
      const relative =
        (c.residents * target.municipalities) / all.reduce((sum, one) => sum + one.residents, 0)
      places.push({
        number: c.number,
        size,
        part: 'outside',
        latest: null,
        rounds,
        recipients: [
          Math.max(1, Math.round(average(target.substance) * relative)),
          Math.max(1, Math.round(average(target.mental) * relative)),
        ],
        recipients2017: 0,
        hasNav: percent(c.number, 'nav') < otherUnits.navShareOfMunicipalities,
        sentBeforeStop: false,
        numbersIn: numbersIn(c.number),
      })
    }
  })
  return places.sort((a, b) => (a.number < b.number ? -1 : 1))
}

function candidatesOf(territory: Territory, luck: (number: string) => number): Candidate[] {
  const classes = sizeClasses.map((one: SizeClass) => one.code)
  return territory
    .municipalitiesAt(2020)
    .map(({ number }) => {
      const residents = territory.population(number, 2020)!.residents
      const kind = territory.earlier(number, 2020, 2017).kind
      return {
        number,
        residents,
        size: classes.indexOf(territory.sizeClassOf(residents).code),
        single: kind === 'same' || kind === 'renumbered',
        clean: kind !== 'mixed' && kind !== 'split',
        luck: luck(number),
      }
    })
    .sort((a, b) => a.luck - b.luck || (a.number < b.number ? -1 : 1))
}
