import type { Found } from './kinds.ts'
import { isOrdinaryPlace, type Lexicon, type PlaceKind } from './lexicon.ts'
import type { Word } from './words.ts'

const before = new Set('i på fra frå til ved utenfor utanfor nær rundt kring mellom'.split(' '))
/** What is put behind a place's name in one word: «Bergensområdet». */
const regions =
  /^(.+?)s?(området|regionen|distriktet|halvøya|halvøyen|traktene|kommunen|kommune|fjorden|byen|politiet)$/
/** Words that make the capital word before them an institution's name. */
const kindsOfInstitution =
  /^(sykehus|sykehuset|sjukehus|sjukehuset|universitetssykehus|dps|behandlingssenter|behandlingssenteret|klinikk|klinikken|legesenter|legesenteret|legekontor|dagsenter|dagsenteret|bofellesskap|bofellesskapet|omsorgssenter|bosenter|bosenteret|fengsel|fengselet|sykehjem|sjukeheim|aktivitetssenter|kollektiv|kollektivet|rehabiliteringssenter|ungdomsskole|skole|skule|hospital|krisesenter|hospits|botiltak|psykiatrisenter|psykiatrisenteret|helsesenter|helsesenteret|kafé|treffsted)$/
/** What is kept: services that there is one of everywhere. */
const everywhere = new Set(
  'nav lar dps tsb fact act ips mo aa na ruskonsulent fastlege psykisk rus kommunal kommunalt kommunens privat min mitt vårt dette et en det den på lokal lokale'.split(
    ' ',
  ),
)

const placeName: Readonly<Record<PlaceKind, Found['as']>> = {
  municipality: 'municipality',
  county: 'county',
  district: 'district',
  place: 'place',
}

/** Places and institutions: by their names, by what is put behind them, and by the kind of institution that follows. */
export function findPlaces(words: readonly Word[], lexicon: Lexicon): readonly Found[] {
  const found: Found[] = []
  for (let at = 0; at < words.length; at++) {
    const one = namedInstitution(words, at) ?? listed(words, at, lexicon) ?? regionOf(words[at]!, lexicon)
    if (!one) continue
    found.push(one)
    while (at + 1 < words.length && words[at + 1]!.start < one.end) at++
  }
  return found
}

/** «Solvang bofellesskap», «St. Olavs hospital». */
function namedInstitution(words: readonly Word[], at: number): Found | null {
  const word = words[at]!
  if (!word.capital || everywhere.has(word.key)) return null
  let last = at
  while (last + 1 < words.length && last - at < 3 && isTogether(words[last + 1]!) && words[last + 1]!.capital)
    last++
  const end = [last + 1, last].find(
    (place) =>
      place > at && words[place] && isTogether(words[place]) && kindsOfInstitution.test(words[place].key),
  )
  if (end === undefined) return null
  return {
    start: word.start,
    end: words[end]!.end,
    kind: 'institution',
    as: 'institution',
    certainty: 'likely',
  }
}

const isTogether = ({ gap }: Word): boolean => /^(\.? |-)$/.test(gap)

/** The longest name of the lists that begins here. */
function listed(words: readonly Word[], at: number, lexicon: Lexicon): Found | null {
  for (let length = Math.min(lexicon.longest, words.length - at); length > 0; length--) {
    const span = words.slice(at, at + length)
    if (!span.slice(1).every(({ gap }) => /^[.]? $|^[- ]$/.test(gap))) continue
    const key = span.map((word) => word.key).join(' ')
    for (const form of withoutGenitive(key)) {
      const start = words[at]!.start
      const end = span.at(-1)!.end
      if (lexicon.institutions.has(form) && words[at]!.capital)
        return { start, end, kind: 'institution', as: 'institution', certainty: 'likely' }
      const kind = lexicon.places.get(form)
      if (kind !== undefined && isMeant(words, at, length, form, lexicon))
        return {
          start,
          end: withKommune(words, at + length - 1),
          kind: 'place',
          as: placeName[kind],
          certainty: isOrdinaryPlace(form) ? 'possible' : 'likely',
        }
    }
  }
  return null
}

/** «Bergen kommune» goes as one. */
const withKommune = (words: readonly Word[], last: number): number => {
  const next = words[last + 1]
  return next && next.gap === ' ' && /^kommunen?s?$/.test(next.key) ? next.end : words[last]!.end
}

function isMeant(words: readonly Word[], at: number, length: number, key: string, lexicon: Lexicon): boolean {
  const word = words[at]!
  const last = words[at + 1]
  const cue = at > 0 && before.has(words[at - 1]!.key)
  const kommune = /^kommunen?s?$/.test(words[at + length]?.key ?? '')
  // after a first name it is a surname
  if (length === 1 && at > 0 && word.capital && !cue) {
    const [previous] = words.slice(at - 1)
    if (previous!.capital && word.gap === ' ' && lexicon.firstNames.has(previous!.key)) return false
  }
  if (kommune) return true
  if (isOrdinaryPlace(key))
    return word.capital && !word.shouted && (cue || (!word.first && last !== undefined))
  if (word.capital) return true
  return key.length >= 4 && cue
}

/** A name, and a name without the -s of the genitive. */
const withoutGenitive = (key: string): readonly string[] =>
  key.length > 3 && key.endsWith('s') ? [key, key.slice(0, -1)] : [key]

/** «Bergensområdet», «trondheimsregionen»; and «Oslo-området». */
function regionOf({ key, start, end }: Word, lexicon: Lexicon): Found | null {
  const name = regions.exec(key)?.[1]?.replace(/-$/, '')
  if (name === undefined) return null
  const kind = lexicon.places.get(name) ?? lexicon.places.get(`${name}s`)
  if (kind === undefined || isOrdinaryPlace(name)) return null
  return { start, end, kind: 'place', as: 'place', certainty: 'likely' }
}
