/*
 * The stemmer for Norwegian of the Snowball project (M. F. Porter; snowballstem.org/algorithms/norwegian, version 3.1), written from
 * its description. It takes off endings of bokmål and most of nynorsk: «tjenester», «tjenestene» and «tjenesten» are all «tjenest».
 */

const vowels = 'aeiouyåæêòóôø'
const longestFirst = (endings: string): readonly string[] =>
  endings.split(' ').sort((a, b) => b.length - a.length)

const mainEndings = longestFirst(
  'a e ede ande ende ane ene hetene erte en heten ar er heter s as es edes endes enes hetenes ens hetens ers ets et het ert ast',
)
const otherEndings = longestFirst('leg eleg ig eig lig elig els lov elov slov hetslov')
/** After these «ers» is no ending («kommers», «diskurs»), but after the words in the second it is. */
const beforeErs = longestFirst('ind kk nk amm omm kap skap pp lt ast øst v hav giv')
const endingAfterAll = new Set(['skap', 'hav', 'giv'])

/** A word in small letters without its endings. Words of one or two letters stay. */
export function stem(word: string): string {
  if (word.length < 3) return word
  const from = regionOf(word)
  let stemmed = withoutMainEnding(word, from)
  if (/[dv]t$/u.test(stemmed) && stemmed.length - 2 >= from) stemmed = stemmed.slice(0, -1)
  const ending = endingIn(stemmed, from, otherEndings)
  if (ending !== undefined) stemmed = stemmed.slice(0, -ending.length)
  return stemmed.endsWith("'") ? stemmed.slice(0, -1) : stemmed
}

/**
 * Where endings may begin: after the first consonant that follows a vowel, or after an apostrophe, and not before the fourth letter.
 * The word's length where there is no such place.
 */
function regionOf(word: string): number {
  const apostrophe = word.indexOf("'")
  if (apostrophe !== -1) return Math.max(3, apostrophe + 1)
  let at = 0
  while (at < word.length && !vowels.includes(word[at]!)) at++
  while (at < word.length && vowels.includes(word[at]!)) at++
  return at === word.length ? at : Math.max(3, at + 1)
}

const endingIn = (word: string, from: number, endings: readonly string[]): string | undefined =>
  endings.find((ending) => word.length - ending.length >= from && word.endsWith(ending))

function withoutMainEnding(word: string, from: number): string {
  const ending = endingIn(word, from, mainEndings)
  if (ending === undefined) return word
  const rest = word.slice(0, -ending.length)
  switch (ending) {
    case 'erte':
    case 'ert':
      return `${rest}er`
    case 'ers': {
      const before = endingIn(rest, 0, beforeErs)
      return before === undefined || endingAfterAll.has(before) ? rest : word
    }
    case 's':
      return takesS(rest) ? rest : word
    default:
      return rest
  }
}

/** Whether a final s may be an ending after these letters, as in «kommunens», but not in «grus» or «pris». */
function takesS(rest: string): boolean {
  if (/[bcdfghjlmnoptvyz]$/u.test(rest) || /(?<!e)r$/u.test(rest)) return true
  return rest.endsWith('k') && rest.length > 1 && !vowels.includes(rest.at(-2)!)
}
