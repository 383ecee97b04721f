import type { Language } from '#core/foundation'

/** Norwegian of no stated form is read as bokmål. */
const forms: ReadonlyMap<string, Language> = new Map([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
])

/**
 * The language that a browser asks for before the others (header `accept-language`, RFC 9110 12.5.4); bokmål where it
 * asks for none of ours.
 *
 * @example languageOf('sv, nn;q=0.9, en;q=0.8') // 'nn'
 */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part, place) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
    return {
      form: forms.get(name.split('-')[0] ?? ''),
      weight: weight === undefined ? 1 : Number(weight),
      place,
    }
  })
  const ours = asked.filter(({ form, weight }) => form !== undefined && weight > 0)
  ours.sort((a, b) => b.weight - a.weight || a.place - b.place)
  return ours[0]?.form ?? 'nb'
}
