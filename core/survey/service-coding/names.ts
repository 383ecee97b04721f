import { wordsOf } from './normalise.ts'

const beforeNames = new Set(['hos', 'ved', 'av', 'fra', 'til', 'med', 'v', 'frå', 'min', 'heter', 'heiter'])

/**
 * Which words look like a person's name: a capital letter after «hos», «ved» and the like, or two words with capital
 * letters in a row at the end. A help for the eye only; what is masked a person decides.
 *
 * @param known words that are names of services or places, in small letters.
 */
export function likeNames(text: string, known: ReadonlySet<string>): readonly number[] {
  const words = wordsOf(text)
  const capital = (place: number): boolean => {
    const word = words[place]?.replace(/[^\p{L}-]/gu, '') ?? ''
    return /^\p{Lu}\p{Ll}+/u.test(word) && !known.has(word.toLowerCase())
  }
  const found = new Set<number>()
  for (let place = 1; place < words.length; place++) {
    if (!capital(place)) continue
    const before = words[place - 1]!.toLowerCase().replace(/[^\p{L}]/gu, '')
    if (beforeNames.has(before) || found.has(place - 1)) found.add(place)
    else if (place === words.length - 1 && place > 1 && capital(place - 1)) {
      found.add(place - 1)
      found.add(place)
    }
  }
  return [...found].sort((a, b) => a - b)
}
