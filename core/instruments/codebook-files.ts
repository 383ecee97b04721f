import { type Language, type LocalText, textIn } from '#core/foundation'
import { type CodeBookVariable, codeBook } from './codebook.ts'
import { ruleSpecification, severityInWords } from './specification.ts'
import type { Instrument, InstrumentText } from './types.ts'
import { missingInWords, originInWords, typeInWords } from './words.ts'

const words = {
  codeBook: { nb: 'Kodebok', nn: 'Kodebok', en: 'Code book' },
  source: { nb: 'Kilde', nn: 'Kjelde', en: 'Source' },
  rounds: { nb: 'Brukt i rundene', nn: 'Brukt i rundane', en: 'Used in the rounds' },
  notes: { nb: 'Merknader', nn: 'Merknader', en: 'Notes' },
  inclusion: { nb: 'Hvem som er med', nn: 'Kven som er med', en: 'Who belongs' },
  derived: { nb: 'Avledede verdier', nn: 'Avleidde verdiar', en: 'Derived values' },
  rules: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  wording: { nb: 'Ordlyd', nn: 'Ordlyd', en: 'Wording' },
  askedWhen: { nb: 'Stilles når', nn: 'Blir stilt når', en: 'Asked when' },
  missing: { nb: 'Kan mangle som', nn: 'Kan mangle som', en: 'May be missing as' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'til', nn: 'til', en: 'to' },
  apart: {
    nb: 'Tas ut før prosentene',
    nn: 'Blir tekne ut før prosentane',
    en: 'Taken out before percentages',
  },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  means: { nb: 'Betyr', nn: 'Tyder', en: 'Means' },
  number: { nb: 'Nr.', nn: 'Nr.', en: 'No.' },
  severity: { nb: 'Alvor', nn: 'Alvor', en: 'Severity' },
  brokenWhen: { nb: 'Brytes når', nn: 'Blir broten når', en: 'Broken when' },
  message: { nb: 'Melding', nn: 'Melding', en: 'Message' },
} as const satisfies Record<string, LocalText>

/**
 * The code book as Markdown for people: every question with its choices, who belongs, and the rules in words.
 *
 * @param derived values that the program adds to the data, put in a section of their own.
 */
export function codeBookMarkdown(
  instrument: Instrument,
  language: Language,
  derived: readonly CodeBookVariable[] = [],
): string {
  const say = (word: keyof typeof words): string => textIn(words[word], language)
  const variables = new Map(codeBook(instrument, language).variables.map((one) => [one.code, one]))
  const lines = [
    `# ${say('codeBook')}: ${textIn(instrument.title, language)}`,
    '',
    `\`${instrument.id}\`. ${say('rounds')}: ${instrument.rounds.join(', ')}.`,
    '',
    `${say('source')}: ${instrument.source}`,
    '',
    `## ${say('notes')}`,
    '',
    ...instrument.notes.map((note) => `- ${textIn(note, language)}`),
  ]
  for (const section of instrument.sections) {
    lines.push('', `## ${section.code} ${textIn(section.title, language)}`)
    for (const question of section.questions) {
      lines.push(...variableLines(variables.get(question.code)!, language, question.help))
    }
  }
  if (derived.length > 0) {
    lines.push('', `## ${say('derived')}`, ...derived.flatMap((one) => variableLines(one, language)))
  }
  lines.push('', `## ${say('inclusion')}`, '')
  lines.push(...instrument.inclusion.map((criterion) => `- ${textIn(criterion.text, language)}`))
  lines.push('', `## ${say('rules')}`, '')
  const rules = ruleSpecification(instrument, language).map((rule) => [
    String(rule.number),
    severityInWords(rule.severity, language),
    rule.brokenWhen,
    rule.message,
  ])
  lines.push(...table([say('number'), say('severity'), say('brokenWhen'), say('message')], rules), '')
  return lines.join('\n')
}

function variableLines(variable: CodeBookVariable, language: Language, help?: InstrumentText): string[] {
  const say = (word: keyof typeof words): string => textIn(words[word], language)
  const { range } = variable
  const type = typeInWords(variable.type, language)
  const missing = variable.missing.map((kind) => missingInWords(kind, language)).join(', ')
  const lines = ['', `### ${variable.number} ${variable.text}`, '']
  if (help) lines.push(textIn(help, language), '')
  lines.push(`- ${say('code')}: \`${variable.code}\``)
  lines.push(`- ${say('type')}: ${type}${range ? `, ${range.min}–${range.max}` : ''}`)
  lines.push(`- ${say('wording')}: ${originInWords(variable.origin, language)}`)
  if (variable.askedWhen) lines.push(`- ${say('askedWhen')}: ${variable.askedWhen}`)
  if (missing) lines.push(`- ${say('missing')}: ${missing}`)
  if (variable.choices.length === 0) return lines
  const apart = variable.choices.filter(({ code }) => variable.apart?.includes(code))
  if (apart.length > 0) lines.push(`- ${say('apart')}: ${apart.map(({ label }) => `«${label}»`).join(', ')}`)
  const withHelp = Object.keys(variable.choiceHelp).length > 0
  const head = [say('code'), say('answer'), say('wording'), ...(withHelp ? [say('means')] : [])]
  const rows = variable.choices.map((choice) => [
    `\`${choice.code}\``,
    choice.label,
    originInWords(variable.choiceOrigins[choice.code]!, language),
    ...(withHelp ? [variable.choiceHelp[choice.code] ?? ''] : []),
  ])
  return [...lines, '', ...table(head, rows)]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)]
}

const escapeCell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')

const csvHead = [
  'code',
  'number',
  'text',
  'type',
  'choice',
  'label',
  'origin',
  'missing',
  'asked_when',
  'min',
  'max',
]

/**
 * The code book as CSV for machines: comma, quotes where needed, CRLF (RFC 4180), one line per choice, one for a
 * question without choices. Types, origins and missing kinds are codes, whatever the language.
 */
export function codeBookCsv(
  instrument: Instrument,
  language: Language,
  derived: readonly CodeBookVariable[] = [],
): string {
  const rows = codeBook(instrument, language, derived).variables.flatMap((variable) => {
    const { code, number, text, type, range } = variable
    const tail = [variable.missing.join(' '), variable.askedWhen ?? '', range?.min ?? '', range?.max ?? '']
    if (variable.choices.length === 0) return [[code, number, text, type, '', '', variable.origin, ...tail]]
    return variable.choices.map((choice) => {
      const origin = variable.choiceOrigins[choice.code]!
      return [code, number, text, type, choice.code, choice.label, origin, ...tail]
    })
  })
  return [csvHead, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('')
}

function csvField(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
