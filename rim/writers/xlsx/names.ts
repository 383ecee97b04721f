/** Excel's limit for the name of a sheet. */
const longestSheetName = 31

/**
 * Sheet names from titles: at most 31 characters, without `[]:*?/\` and control characters, not beginning or ending
 * with an apostrophe, not the word that Excel keeps for itself, and unique whatever the case.
 *
 * @example sheetNames(['Bolig/økonomi', 'bolig økonomi']) // ['Bolig økonomi', 'bolig økonomi (2)']
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set(['history'])
  return titles.map((title) => {
    const clean = cleanName(title)
    for (let i = 1; ; i++) {
      const ending = i === 1 ? '' : ` (${i})`
      const name = shorten(clean, longestSheetName - ending.length) + ending
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

function cleanName(title: string): string {
  const spaced = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just the characters to be rid of
    .replace(/[[\]:*?/\\\u0000-\u001f\u007f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
  return spaced === '' ? 'Ark' : spaced
}

/** Cuts at a word where one ends in the second half, and shows the cut. Whole characters only, counted as Excel counts. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  let cut = ''
  for (const character of text) {
    if (cut.length + character.length > limit - 1) break
    cut += character
  }
  const word = cut.lastIndexOf(' ')
  const kept = word > limit / 2 ? cut.slice(0, word) : cut
  return `${kept.replace(/[\s,.;–-]+$/, '')}…`
}

/** A source of names for areas that Excel accepts: letters, digits and underscores after `tabell_`, unique whatever the case. */
export function areaNames(): (id: string) => string {
  const taken = new Set<string>()
  return (id) => {
    const base = `tabell_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 200)
    for (let i = 1; ; i++) {
      const name = i === 1 ? base : `${base}_${i}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}
