import type { PurposedRows } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import { attributeText, elementText } from '../xml.ts'
import type { ResearchFacts } from './facts.ts'
import type { NumberVariable, ResearchValue, ResearchVariable, ResearchVariables } from './variables.ts'

/** What the description says of the data beside what every file for researchers says. */
export interface StudyFacts extends ResearchFacts {
  /** Identifies what is described: the line in the log. */
  readonly id: string
  readonly purpose: string
  readonly legalBasis: string
  /** The data file that stands beside it. */
  readonly fileName: string
  /** The rounds, ascending. */
  readonly rounds: readonly string[]
}

/** An attribute's or an element's value, left out where it is null. */
type Attributes = Readonly<Record<string, string | number | null>>

/**
 * Describes released rows in DDI-Codebook 2.5, so that an archive can take them: study, file, and each variable with its
 * wording in bokmål and nynorsk, who was asked, its values, and how many have each. The counts are of the very rows that stand
 * in the file beside it, and are as much to be looked after as they are. Elements in the order that the schema wants.
 */
export function rowsDdi(
  released: PurposedRows,
  { variables, sets }: ResearchVariables,
  facts: StudyFacts,
  language: 'nb' | 'nn',
): string {
  const ids = new Map(variables.map(({ name }, at) => [name, `V${at + 1}`]))
  const counted = variables.map((variable) =>
    variable.kind === 'number' ? countsOf(released, variable) : new Map<number, number>(),
  )
  const one = (name: string, text: string, attributes: Attributes = {}): string =>
    element(name, elementText(text), attributes)
  const study = element('stdyDscr', [
    element('citation', [
      element('titlStmt', [one('titl', facts.title), one('IDNo', facts.id, { agency: 'Lyttepost' })]),
      element('prodStmt', [one('prodDate', facts.date, { date: facts.date }), one('software', 'Lyttepost')]),
    ]),
    element('stdyInfo', [
      one('abstract', facts.purpose, { contentType: 'purpose' }),
      element('sumDscr', [
        ...facts.rounds.map((round) => one('timePrd', round, { date: round })),
        one('nation', 'Norge', { abbr: 'NO' }),
        one('anlyUnit', words.unit[language]),
        one('dataKind', words.kind[language]),
      ]),
      ...facts.notes.map((note) => one('notes', note)),
    ]),
    element('dataAccs', [
      element('useStmt', [
        one('restrctn', words.restriction[language]),
        one(
          'conditions',
          `${words.purpose[language]}: ${facts.purpose}. ${words.basis[language]}: ${facts.legalBasis}`,
        ),
      ]),
    ]),
  ])
  const file = element(
    'fileDscr',
    [
      element('fileTxt', [
        one('fileName', facts.fileName),
        element('dimensns', [
          one('caseQnty', String(released.rows.length)),
          one('varQnty', String(variables.length)),
        ]),
        one('fileType', words.fileType[language]),
      ]),
    ],
    { ID: 'F1' },
  )
  const data = element('dataDscr', [
    ...sets.map((set, at) =>
      element('varGrp', texts('labl', set.label), {
        ID: `G${at + 1}`,
        type: 'multipleResp',
        var: set.variables.map((name) => ids.get(name)).join(' '),
        name: set.name,
      }),
    ),
    ...variables.map((variable, at) => described(variable, ids.get(variable.name)!, counted[at]!)),
  ])
  const root = { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': language }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('codeBook', [study, file, data], root)}\n`
}

function element(name: string, inside: string | readonly string[], attributes: Attributes = {}): string {
  const told = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${attributeText(String(value))}"`,
  )
  return `<${name}${told.join('')}>${[inside].flat().join('')}</${name}>`
}

/** The same element once for each form of Norwegian. */
const texts = (name: string, text: LocalText, attributes: Attributes = {}): string[] =>
  (['nb', 'nn'] as const).map((language) =>
    element(name, elementText(text[language]), { 'xml:lang': language, ...attributes }),
  )

function described(variable: ResearchVariable, id: string, counts: ReadonlyMap<number, number>): string {
  const { name, label, question, universe, number } = variable
  const isNumber = variable.kind === 'number'
  const missing = isNumber ? variable.missing : []
  const scale = isNumber && variable.measure === 'scale'
  return element(
    'var',
    [
      ...texts('labl', label),
      // the language stands on what is read aloud, not on the question as a whole
      ...(question
        ? [
            element('qstn', texts('qstnLit', question), {
              seqNo: number,
              responseDomainType: domainOf(variable),
            }),
          ]
        : []),
      ...(scale ? [valid(counts)] : []),
      ...(missing.length > 0
        ? [element('invalrng', element('range', '', { min: missing[0]!.value, max: missing.at(-1)!.value }))]
        : []),
      ...(universe ? texts('universe', universe) : []),
      ...(isNumber ? variable.values.map((value) => category(value, counts, 'N')) : []),
      ...missing.map((value) => category(value, counts, 'Y')),
      element('varFormat', '', { type: isNumber ? 'numeric' : 'character', schema: 'other' }),
    ],
    {
      ID: id,
      name,
      files: 'F1',
      dcml: isNumber ? 0 : null,
      intrvl: scale ? 'contin' : 'discrete',
      nature: isNumber ? (scale ? 'ratio' : 'nominal') : null,
    },
  )
}

const domainOf = (variable: ResearchVariable): string =>
  variable.choice !== null
    ? 'multiple'
    : variable.kind === 'number' && variable.measure === 'scale'
      ? 'numeric'
      : 'category'

/** The smallest and the largest number that somebody answered. */
function valid(counts: ReadonlyMap<number, number>): string {
  const answers = [...counts.keys()].filter((value) => value >= 0)
  if (answers.length === 0) return ''
  const [min, max] = [answers.reduce((a, b) => Math.min(a, b)), answers.reduce((a, b) => Math.max(a, b))]
  return element('valrng', element('range', '', { min, max }))
}

const category = (
  { value, label }: ResearchValue,
  counts: ReadonlyMap<number, number>,
  missing: 'Y' | 'N',
): string =>
  element(
    'catgry',
    [
      element('catValu', String(value)),
      ...texts('labl', label),
      element('catStat', String(counts.get(value) ?? 0), { type: 'freq' }),
    ],
    { missing },
  )

function countsOf({ rows }: PurposedRows, { read }: NumberVariable): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const value = read(row)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const words = {
  unit: { nb: 'En registrering av en tjenestemottaker', nn: 'Ei registrering av ein tenestemottakar' },
  kind: { nb: 'Kartleggingsdata, mikrodata', nn: 'Kartleggingsdata, mikrodata' },
  restriction: {
    nb: 'Enkeltregistreringer, gitt ut for ett formål og ikke til noe annet.',
    nn: 'Einskildregistreringar, gitt ut for eitt formål og ikkje til noko anna.',
  },
  purpose: { nb: 'Formål', nn: 'Formål' },
  basis: { nb: 'Rettslig grunnlag', nn: 'Rettsleg grunnlag' },
  fileType: { nb: 'CSV, komma og UTF-8', nn: 'CSV, komma og UTF-8' },
} satisfies Record<string, LocalText>
