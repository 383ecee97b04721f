/** Word lists, as they ship. */
export interface LexiconData {
  readonly names: {
    readonly firstNames: readonly string[]
    readonly surnames: readonly string[]
    /** Names that are ordinary words too, in small letters. */
    readonly ordinaryWords: readonly string[]
  }
  readonly places: {
    readonly districts: readonly string[]
    readonly places: readonly string[]
    readonly institutions: readonly string[]
  }
  /** Of all years. */
  readonly municipalities: readonly string[]
  readonly counties: readonly string[]
}

export type PlaceKind = 'municipality' | 'county' | 'district' | 'place'

/** Word lists, ready to be looked in. Keys are in small letters, composed. */
export interface Lexicon {
  readonly firstNames: ReadonlySet<string>
  readonly surnames: ReadonlySet<string>
  readonly ordinaryWords: ReadonlySet<string>
  /** By their words, put together with a space. */
  readonly places: ReadonlyMap<string, PlaceKind>
  readonly institutions: ReadonlySet<string>
  /** The most words that a place or an institution has. */
  readonly longest: number
}

/** A word as it is looked up. */
export const keyOf = (word: string): string => word.normalize('NFC').toLowerCase()

/** Names of places that are ordinary words: a place only where something beside them says so. */
const ordinaryPlaces = new Set(
  'time os nes eid bø ås sel gran hole vik sand ski lier hå re lund fet hol gol ål ila lade plata arken kampen sagene sund fjell hof holt berg borge tune sem sande vang alta rana midtbyen løkka hinna moss våler voss hamar nord sør vest øst vega tana nesse fana arna mandal åsane otta lista lister salten dalane sogn odda bryne eide tinn'.split(
    ' ',
  ),
)

/** Whether a place's name is an ordinary word too. */
export const isOrdinaryPlace = (key: string): boolean => ordinaryPlaces.has(key)

/** Makes the lists ready to be looked in; done once. */
export function createLexicon({ names, places, municipalities, counties }: LexiconData): Lexicon {
  const kinds: [string, PlaceKind][] = [
    ...places.places.map((name): [string, PlaceKind] => [name, 'place']),
    ...places.districts.map((name): [string, PlaceKind] => [name, 'district']),
    ...counties.map((name): [string, PlaceKind] => [name, 'county']),
    ...municipalities.map((name): [string, PlaceKind] => [name, 'municipality']),
  ]
  // «Bergen», and each part of a name in two languages: «Karasjok – Kárášjohka»
  const spelt = kinds.flatMap(([name, kind]) =>
    name.split(/\s+[-–]\s+|\s*\/\s*/).map((one): [string, PlaceKind] => [one, kind]),
  )
  const placeKeys = new Map(spelt.map(([name, kind]) => [phraseKey(name), kind]))
  const institutions = new Set(places.institutions.map(phraseKey))
  const lengths = [...placeKeys.keys(), ...institutions].map((key) => key.split(' ').length)
  return {
    firstNames: new Set(names.firstNames.map(keyOf)),
    surnames: new Set(names.surnames.map(keyOf)),
    ordinaryWords: new Set(names.ordinaryWords.map(keyOf)),
    places: placeKeys,
    institutions,
    longest: Math.max(1, ...lengths),
  }
}

/** Words of a phrase, without what stands between them. */
const phraseKey = (phrase: string): string =>
  keyOf(phrase)
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .filter((word) => word !== '')
    .join(' ')
