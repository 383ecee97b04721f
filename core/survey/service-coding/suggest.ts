import type { LocalText } from '#core/foundation'
import { serviceKey } from './normalise.ts'
import { forgiven, spellingDistance } from './spelling.ts'
import { vocabulary } from './vocabulary.ts'

/** Coded so where none of the services of the form is meant, or nobody can tell which. */
export const cannotCode = 'cannot_be_coded'

/** A service that has joined in the participant, as a hint. */
export interface RecruitedService {
  readonly name: string
  /** Code of a choice of the question of services received. */
  readonly kind: string
}

/** What the same text, or one with the same key, was coded to before. */
export interface EarlierCoding {
  readonly key: string
  readonly code: string
  /** Whether it was in the same participant. */
  readonly here: boolean
}

/** Why a code is suggested. */
export type Why =
  | { readonly kind: 'earlier-here' }
  | { readonly kind: 'earlier-elsewhere'; readonly times: number }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'short-form'; readonly word: string }
  | { readonly kind: 'spelling'; readonly written: string; readonly word: string }
  | { readonly kind: 'service-name'; readonly name: string }
  | { readonly kind: 'service-joined'; readonly name: string }

/** A code that may be meant, with why; the strongest reason first. */
export interface Suggestion {
  readonly code: string
  readonly why: readonly Why[]
}

/** How much a reason weighs. Ours, by how often such a reason alone is right: an order, not a probability. */
const weights = {
  'earlier-here': 100,
  'service-name': 95,
  'short-form': 90,
  'earlier-elsewhere': 85,
  word: 80,
  spelling: 60,
  'service-joined': 10,
} as const satisfies Record<Why['kind'], number>

/** As many as there are keys for. */
const most = 9

/**
 * Which kinds of service a written text may mean, the likeliest first, at most nine. Nothing is coded by it: a person
 * chooses. The code that the form had is not known here, and is no part of it.
 *
 * @param choices codes of the question of services received, in the form's order; words of other codes are not used.
 */
export function suggestServices(
  text: string,
  given: {
    readonly choices: readonly string[]
    readonly recruited: readonly RecruitedService[]
    readonly earlier: readonly EarlierCoding[]
  },
): readonly Suggestion[] {
  const key = serviceKey(text)
  const found = new Map<string, Why[]>()
  const add = (code: string, why: Why): void => {
    const known = found.get(code)
    if (!known) found.set(code, [why])
    // the same reason once; «rus» and «rustjeneste» tell no more than one of them
    else if (!known.some(({ kind }) => kind === why.kind)) known.push(why)
  }
  for (const code of given.choices) {
    for (const why of wordsThatMean(key, code)) add(code, why)
  }
  for (const { name, kind } of given.recruited) {
    if (!given.choices.includes(kind)) continue
    add(kind, { kind: alike(key, serviceKey(name)) ? 'service-name' : 'service-joined', name })
  }
  addEarlier(key, given.earlier, add)
  const place = new Map(given.choices.map((code, at) => [code, at]))
  return [...found]
    .map(([code, why]) => ({ code, why: [...why].sort((a, b) => weights[b.kind] - weights[a.kind]) }))
    .sort((a, b) => weightOf(b) - weightOf(a) || (place.get(a.code) ?? 99) - (place.get(b.code) ?? 99))
    .slice(0, most)
}

/** The strongest reason counts, and a little of what supports it. */
const weightOf = ({ why }: Suggestion): number =>
  why.reduce((sum, { kind }, at) => sum + (at === 0 ? weights[kind] : weights[kind] / 20), 0)

function addEarlier(
  key: string,
  earlier: readonly EarlierCoding[],
  add: (code: string, why: Why) => void,
): void {
  if (key === '') return
  const elsewhere = new Map<string, number>()
  for (const { key: other, code, here } of earlier) {
    if (other !== key) continue
    if (here) add(code, { kind: 'earlier-here' })
    else elsewhere.set(code, (elsewhere.get(code) ?? 0) + 1)
  }
  for (const [code, times] of elsewhere) add(code, { kind: 'earlier-elsewhere', times })
}

function wordsThatMean(key: string, code: string): readonly Why[] {
  const { words, short = [] } = vocabulary[code] ?? { words: [] }
  const written = key.split(' ').filter((word) => word !== '')
  const shortForm = short.find((form) => written.some((word) => word === form || word === `${form}et`))
  const why: Why[] = shortForm === undefined ? [] : [{ kind: 'short-form', word: shortForm }]
  const whole = words.find((word) => holds(key, written, word))
  if (whole !== undefined) return [...why, { kind: 'word', word: whole }]
  const wrong = why.length === 0 ? misspelt(written, words) : null
  return wrong ? [wrong] : why
}

/** Whether a word, or words after each other, stand in the text: inflected, in a compound, or torn in two. */
function holds(key: string, written: readonly string[], word: string): boolean {
  if (word.includes(' '))
    return ` ${key}`.includes(` ${word}`) || tornInTwo(written, word.replaceAll(' ', ''))
  return (
    written.some((one) => one.startsWith(word) || (word.length >= 6 && one.includes(word))) ||
    tornInTwo(written, word)
  )
}

/** «rus konsulent», «mo-senter» and the like: two words that make one. */
const tornInTwo = (written: readonly string[], word: string): boolean =>
  word.length >= 6 &&
  written.some((one, at) => `${one}${written[at + 1] ?? ''}`.startsWith(word) && one.length < word.length)

function misspelt(written: readonly string[], words: readonly string[]): Why | null {
  let best: { distance: number; why: Why } | null = null
  const pairs = written.slice(1).map((word, at) => `${written[at]}${word}`)
  for (const one of [...written, ...pairs]) {
    for (const word of words) {
      const allowed = forgiven(Math.min(word.length, one.length))
      if (allowed === 0) continue
      for (const form of withoutEnding(one)) {
        const distance = spellingDistance(form, word.replaceAll(' ', ''), allowed)
        if (distance > allowed || (best && best.distance <= distance)) continue
        best = { distance, why: { kind: 'spelling', written: one, word } }
      }
    }
  }
  return best?.why ?? null
}

/** A word as it stands, and without the ending of a definite or plural form. */
const withoutEnding = (word: string): readonly string[] => [
  word,
  ...['ene', 'ane', 'en', 'et', 'er', 'n', 'a']
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 5)
    .map((ending) => word.slice(0, -ending.length)),
]

/** Whether a text names a service: the same, one within the other, or a slip of the pen away. */
function alike(key: string, name: string): boolean {
  if (key.length < 3 || name.length < 3) return false
  if (key === name) return true
  if (
    key.length >= 5 &&
    name.length >= 5 &&
    (` ${key} `.includes(` ${name} `) || ` ${name} `.includes(` ${key} `))
  )
    return true
  const allowed = forgiven(Math.min(key.length, name.length))
  return allowed > 0 && spellingDistance(key, name, allowed) <= allowed
}

/** A reason in words. */
export function whySuggested(why: Why): LocalText {
  switch (why.kind) {
    case 'earlier-here':
      return {
        nb: 'samme tekst er kodet slik her før',
        nn: 'same tekst er koda slik her før',
        en: 'the same text was coded so here before',
      }
    case 'earlier-elsewhere':
      return {
        nb: `samme tekst er kodet slik hos andre (${why.times})`,
        nn: `same tekst er koda slik hos andre (${why.times})`,
        en: `the same text was coded so elsewhere (${why.times})`,
      }
    case 'word':
      return { nb: `ordet «${why.word}»`, nn: `ordet «${why.word}»`, en: `the word “${why.word}”` }
    case 'short-form':
      return {
        nb: `forkortelsen «${why.word}»`,
        nn: `forkortinga «${why.word}»`,
        en: `the short form “${why.word}”`,
      }
    case 'spelling':
      return {
        nb: `«${why.written}» ligner «${why.word}»`,
        nn: `«${why.written}» liknar «${why.word}»`,
        en: `“${why.written}” resembles “${why.word}”`,
      }
    case 'service-name':
      return {
        nb: `ligner navnet på tjenestestedet «${why.name}»`,
        nn: `liknar namnet på tenestestaden «${why.name}»`,
        en: `resembles the name of the service “${why.name}”`,
      }
    case 'service-joined':
      return {
        nb: `«${why.name}» er med i undersøkelsen her`,
        nn: `«${why.name}» er med i undersøkinga her`,
        en: `“${why.name}” takes part here`,
      }
  }
}
