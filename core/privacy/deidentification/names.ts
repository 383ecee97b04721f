import type { Found } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a person's name follows: by them a name is likely also in small letters, or where it is a word too. */
const cues = list(
  'til hos med av fra frå heter heiter min mine og både takk veileder rettleiar veilederen konsulent konsulenten ruskonsulent ruskonsulenten saksbehandler saksbehandleren sakshandsamar lege legen fastlege fastlegen psykolog psykologen sykepleier sykepleieren sjukepleiar koordinator koordinatoren støttekontakt støttekontakten kontaktperson miljøarbeider miljøterapeut nav-veileder sosionom terapeut jobbspesialist leder lederen leiar naboen kjæresten samboer samboeren mannen kona sønnen sonen datteren dottera broren søsteren vernepleier nabo at spesielt særlig særleg ring ringe kalt bror søster mor far',
)
const titles = list('dr prof hr fr frk fru herr doktor overlege advokat dommer søster pastor prest')
/** What may follow a name that begins a sentence and is a word too: «Bjørn hjelper», not «Dag etter dag». */
const afterNames = list(
  'er var har hadde kan vil skal må hjelper hjelpte hjalp stiller stilte lytter gjør gjorde sier sa ringer ringte kommer kom får fikk gir ga møter møtte tar tok følger fulgte forstår ser så bryr på fra hos i som',
)
/** Capital words in the middle of a sentence that are no names. */
const noNames = list(
  'nav lar dps tsb fact act ips mo aa na nok og jeg eg du de dere dykk vi hun han gud jesus jul påske norge noreg norsk stor takk covid corona korona facebook messenger whatsapp teams zoom vipps helfo ap krf frp sv pc tv sms adhd ptsd ocd hiv hepatitt metadon subutex suboxone buvidal ritalin concerta sobril valium rivotril amfetamin heroin ghb hasj cannabis tlf ok okay ruskonsulent nav-kontoret stortinget staten helse helsedirektoratet fylkesmannen statsforvalteren lyttepost internett google youtube tiktok instagram ip bup ppt tt tiltak kommune kommunen norske mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april juni juli september oktober november desember alle all veldig bra ingen mye min mitt mine hva hvorfor hvordan ikke men så det den dette det',
)

/** People's names: whole ones, initials and titles with them. */
export function findNames(
  words: readonly Word[],
  lexicon: Lexicon,
  taken: readonly Found[],
): readonly Found[] {
  const free = ({ start, end }: Word): boolean =>
    taken.every((other) => end <= other.start || other.end <= start)
  const found: Found[] = []
  for (let at = 0; at < words.length; at++) {
    if (!free(words[at]!)) continue
    const certainty = nameBegins(words, at, lexicon)
    if (certainty === null) continue
    let last = at
    while (last + 1 < words.length && free(words[last + 1]!) && nameGoesOn(words, last, lexicon)) last++
    found.push({ start: words[at]!.start, end: endOf(words[last]!), kind: 'name', as: 'name', certainty })
    at = last
  }
  return found
}

/** The -s of the genitive and an apostrophe belong to the name. */
const endOf = ({ end }: Word): number => end

const isOf = (set: ReadonlySet<string>, key: string): boolean =>
  set.has(key) ||
  (key.length > 3 && key.endsWith('s') && set.has(key.slice(0, -1))) ||
  (/['’]s$/.test(key) && set.has(key.slice(0, -2)))

/** A name of the list, or a double one of them: «Anne-Lise», «Haug-Olsen». */
const isListed = (set: ReadonlySet<string>, key: string): boolean =>
  isOf(set, key) || (key.includes('-') && key.split('-').some((part) => isOf(set, part) && part.length > 2))

const isOrdinary = (lexicon: Lexicon, key: string): boolean => isOf(lexicon.ordinaryWords, key)

/** Endings that Norwegian surnames have and ordinary words do not, where they begin with a capital letter. */
const likeSurname =
  /\p{L}{2}(sen|ssen|stad|rud|land|heim|berg|dal|bø|vik|nes|gård|seth|haug|lund|mo|moen|sæter|eide|strand|bakk|bakken)s?$/u

function nameBegins(words: readonly Word[], at: number, lexicon: Lexicon): Found['certainty'] | null {
  const word = words[at]!
  const previous = words[at - 1]
  const next = words[at + 1]
  const key = word.key.replace(/^nav-/, '')
  const cued = previous !== undefined && word.gap.trim() === '' && cues.has(previous.key)
  const titled = previous !== undefined && /^\.? $/.test(word.gap) && titles.has(previous.key)
  const first = isListed(lexicon.firstNames, key)
  const last = isListed(lexicon.surnames, key)
  if (titled && word.capital) return 'likely'
  if (!word.capital) {
    if (!first || word.key.length < 3) return null
    if (!isOrdinary(lexicon, key)) return cued ? 'likely' : 'possible'
    return null
  }
  if (noNames.has(key) || noNames.has(key.replace(/-.*$/, ''))) return null
  if (key !== word.key && !first && !last) return null
  if (word.shouted) return shoutedName(words, at, lexicon, first, last)
  if (isInitial(word)) return initialBegins(word, next)
  const follows = next !== undefined && next.gap === ' ' && next.capital && !next.shouted
  if (first && !isOrdinary(lexicon, key)) return 'likely'
  if (first && follows && !noNames.has(next.key)) return 'likely'
  if (!word.first) {
    if (first || last) return 'likely'
    return likeSurname.test(word.text) || cued ? 'likely' : 'possible'
  }
  if (last && !isOrdinary(lexicon, key)) return 'likely'
  if (first && next !== undefined && next.gap === ' ' && afterNames.has(next.key)) return 'possible'
  // «Maris hjelp»: the ordinary word has no such form
  if (first && key.endsWith('s') && !lexicon.firstNames.has(key)) return 'possible'
  if (first && isAndName(words, at, lexicon)) return 'possible'
  return null
}

/** «TAKK TIL KARI»: all capitals are read as small letters are. */
function shoutedName(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  first: boolean,
  last: boolean,
): Found['certainty'] | null {
  const { key } = words[at]!
  if (key.length < 3 || isOrdinary(lexicon, key)) return null
  return first || last ? 'likely' : null
}

/** «Bjørn og Kari». */
function isAndName(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const [, and, other] = words.slice(at)
  return and?.key === 'og' && other !== undefined && other.capital && isListed(lexicon.firstNames, other.key)
}

const isInitial = ({ text }: Word): boolean => /^\p{Lu}$/u.test(text)

/** «K. Hansen», «T.H.»; and «K» by itself in the middle of a sentence, except «I», «A» and «B» alternatives. */
function initialBegins(word: Word, next: Word | undefined): Found['certainty'] | null {
  if (
    next &&
    /^\.? ?$/.test(next.gap) &&
    next.capital &&
    !next.shouted &&
    !(next.gap === ' ' && word.first)
  ) {
    if (isInitial(next) || next.gap.startsWith('.')) return 'likely'
  }
  return null
}

/** Whether the name goes on in the next word: a second given name, a surname, an initial, «von» and the like. */
function nameGoesOn(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at]!
  const next = words[at + 1]!
  if (!/^(\.? |\.)$/.test(next.gap)) return false
  if (next.gap.startsWith('.') && !isInitial(word)) return false
  if (/^(von|van|de|af|al|el|bin)$/.test(next.key))
    return words[at + 2]?.capital === true && words[at + 2]!.gap === ' '
  const listedName = isListed(lexicon.firstNames, next.key) || isListed(lexicon.surnames, next.key)
  if (!next.capital) return !word.capital && listedName && !isOrdinary(lexicon, next.key)
  if (noNames.has(next.key)) return false
  return !next.shouted || word.shouted
}
