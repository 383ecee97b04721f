import type { Language, LocalText, Territory } from '#core/foundation'
import { textIn } from '#core/foundation'
import {
  cityDistrict,
  type DrawnStratum,
  type DrawVerification,
  type Fraction,
  invitedBy,
  type SurveyDraw,
  surveySizes,
} from '#core/survey'

const words = {
  country: { nb: 'landet', nn: 'landet', en: 'country' },
  last: { nb: 'sist', nn: 'sist', en: 'last' },
  base: { nb: 'speiler', nn: 'speglar', en: 'mirrors' },
  raised: { nb: 'tillegg', nn: 'tillegg', en: 'raised' },
  invited: { nb: 'inviteres', nn: 'inviterte', en: 'invited' },
  chance: { nb: 'sannsynlighet', nn: 'sannsyn', en: 'probability' },
  all: { nb: 'I alt', nn: 'I alt', en: 'In all' },
  seed: { nb: 'Frø', nn: 'Frø', en: 'Seed' },
  hash: { nb: 'Kontrollsum', nn: 'Kontrollsum', en: 'Hash' },
  frame: { nb: 'Kontrollsum for utvalgsrammen', nn: 'Kontrollsum for utvalsramma', en: 'Hash of the frame' },
  drawn: { nb: 'trukket', nn: 'trekt', en: 'drawn' },
  lastWave: { nb: 'var med sist', nn: 'var med sist', en: 'took part last' },
  replacements: {
    nb: 'Erstattere i trukket rekkefølge',
    nn: 'Erstattarar i trekt rekkjefølgje',
    en: 'Replacements in drawn order',
  },
  districts: { nb: 'Bydeler', nn: 'Bydelar', en: 'City districts' },
  same: {
    nb: 'Trekkingen er gjort om igjen og gir det samme.',
    nn: 'Trekkinga er gjord om att og gir det same.',
    en: 'The draw was made again and gives the same.',
  },
} satisfies Record<string, LocalText>

const shown = ({ drawn, of }: Fraction): string => (of === 0 ? '–' : `${drawn}/${of}`)

/** A draw as a table of strata, the list of those invited, the replacements, and the hashes. */
export function drawText(draw: SurveyDraw, territory: Territory, language: Language): string {
  const say = (text: LocalText): string => textIn(text, language)
  const { year } = draw.plan
  const name = (number: string): string => {
    const found = territory.municipalityAt(number, year)
    return `${number} ${found ? territory.nameIn(found, year) : ''}`
  }
  const rows = draw.result.strata.map((stratum) => [
    `${regionName(territory, stratum.region, language)}, ${sizeName(stratum, language)}`,
    stratum.size,
    stratum.last,
    stratum.base,
    stratum.raised,
    stratum.base + stratum.raised,
    shown({ drawn: stratum.drawn.length, of: stratum.size - stratum.last }),
  ])
  const sum = (at: number): number => rows.reduce((all, row) => all + Number(row[at]), 0)
  const heads = [words.country, words.last, words.base, words.raised, words.invited, words.chance]
  const lines = [
    line(['', ...heads.map(say)]),
    ...rows.map(line),
    line([say(words.all), sum(1), sum(2), sum(3), sum(4), sum(5), '']),
    '',
    ...invitedBy(draw.result).map(
      ({ number, origin, probability }) =>
        `${name(number).padEnd(34)} ${say(origin === 'drawn' ? words.drawn : words.lastWave)} (${shown(probability)})`,
    ),
    '',
    `${say(words.replacements)}:`,
    ...draw.result.strata
      .filter(({ replacements }) => replacements.length > 0)
      .map(
        (stratum) =>
          `${regionName(territory, stratum.region, language)}, ${sizeName(stratum, language)}: ${stratum.replacements.map(name).join(', ')}`,
      ),
    ...draw.result.districts.flatMap(({ municipality, certain, drawn }) => [
      '',
      `${say(words.districts)}, ${name(municipality)}: ${[...certain, ...drawn].map((code) => `${code} ${cityDistrict(code)?.name ?? ''}`).join(', ')}`,
    ]),
    '',
    `${say(words.seed)}: ${draw.seed}`,
    `${say(words.frame)}: ${draw.frameHash}`,
    `${say(words.hash)}: ${draw.resultHash}`,
    territory.source,
  ]
  return lines.join('\n')
}

const widths = [44, 8, 6, 9, 9, 11, 15]
const line = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, at) => (at === 0 ? String(cell).padEnd(widths[0]!) : String(cell).padStart(widths[at]!)))
    .join('')
    .trimEnd()

const regionName = (territory: Territory, code: string, language: Language): string => {
  const found = territory.regions('competence').find((region) => region.code === code)
  return found ? textIn(found.name, language) : code
}

const sizeName = ({ sizeClass }: Pick<DrawnStratum, 'sizeClass'>, language: Language): string =>
  textIn(surveySizes.find(({ code }) => code === sizeClass)!.label, language).toLowerCase()

/** The draw as rows for a sheet: everybody in it, invited or not, with the order on the list of replacements. */
export function drawCsv(draw: SurveyDraw, territory: Territory): string {
  const { year } = draw.plan
  const rows = draw.result.strata.flatMap((stratum) => {
    const chance = shown({ drawn: stratum.drawn.length, of: stratum.size - stratum.last })
    const row = (origin: string, probability: string) => (number: string, at: number) => {
      const found = territory.municipalityAt(number, year)
      const name = found ? territory.nameIn(found, year) : ''
      return [number, name, stratum.region, stratum.sizeClass, origin, at + 1, probability]
    }
    return [
      ...stratum.certain.map(row('last-wave', '1/1')),
      ...stratum.drawn.map(row('drawn', chance)),
      ...stratum.replacements.map(row('replacement', '')),
    ]
  })
  const head = ['number', 'name', 'region', 'size', 'origin', 'order', 'probability']
  return [head, ...rows].map((cells) => `${cells.join(';')}\n`).join('')
}

/** What was found when a draw was made again. */
export const verificationText = (
  { same, resultHash, findings }: DrawVerification,
  language: Language,
): string =>
  [
    ...(same ? [textIn(words.same, language)] : findings.map(({ text }) => textIn(text, language))),
    `${textIn(words.hash, language)}: ${resultHash}`,
  ].join('\n')
