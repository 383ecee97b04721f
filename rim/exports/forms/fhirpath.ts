import type { Condition, Leaf, Question } from '#core/instruments'
import { type Dialect, firstMatch } from './dialect.ts'

/** Codes for "does not know" and "will not say", of HL7's DataAbsentReason; no choice of ours has a hyphen. */
export const absentCodes = { unknown: 'asked-unknown', refused: 'asked-declined' } as const

const answersTo = (code: string): string => `%resource.descendants().where(linkId='${code}')`
const values = (code: string): string => `${answersTo(code)}.answer.value`
const given = ".where(code.startsWith('asked-').not())"
const quoted = (value: string | number): string => (typeof value === 'number' ? String(value) : `'${value}'`)

const isCoded = ({ type }: Question): boolean => type === 'choice' || type === 'multi'
const offersAbsent = (question: Question): boolean =>
  isCoded(question) && (question.allowsUnknown || question.allowsRefused)

/**
 * FHIRPath, as FHIR's forms use it. An answer that is not there is empty, and FHIRPath's empty is undetermined as ours is;
 * a question that is not asked is empty too, where ours is "false".
 */
export const fhirPath: Dialect = {
  negation: { after: '.not()' },
  not: (inner) => `(${inner}).not()`,
  leaf(leaf: Leaf, question: Question) {
    const all = values(leaf.question)
    const coded = isCoded(question) ? `${all}.code` : all
    const those = offersAbsent(question) ? `${all}${given}` : all
    switch (leaf.op) {
      case 'is':
        return `${coded} = ${quoted(leaf.value)}`
      case 'in':
        return `${coded} in (${leaf.values.map(quoted).join(' | ')})`
      case 'has':
        return `${coded} contains '${leaf.value}'`
      case 'countAtLeast':
        return `${those}.count() >= ${leaf.count}`
      case 'atLeast':
        return `${all} >= ${leaf.value}`
      case 'atMost':
        return `${all} <= ${leaf.value}`
      case 'answered':
        return `${those}.exists()`
      case 'missing':
        if (leaf.kind === 'blank') return `${answersTo(leaf.question)}.answer.empty()`
        if (leaf.kind === 'notAsked') return `${answersTo(leaf.question)}.empty()`
        // a number or a text cannot be answered by a code
        return isCoded(question) ? `${coded} contains '${absentCodes[leaf.kind]}'` : null
    }
  },
  readLeaf: (text) => firstMatch(text, patterns),
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** The start of all, with the question's code as the first group. */
const start = escaped(answersTo('@')).replace('@', '([a-z][a-z0-9_]*)')
const some = `(?:${escaped(given)})?`
const pattern = (rest: string): RegExp => new RegExp(`^${start}${rest}`)
const list = (text: string): string[] => text.split('|').map((one) => one.trim().replace(/^'|'$/g, ''))
const missingOf = (code: string) => Object.entries(absentCodes).find(([, one]) => one === code)?.[0]

const patterns: readonly (readonly [RegExp, (groups: readonly string[]) => Condition | null])[] = [
  [
    pattern("\\.answer\\.value\\.code = '([^']*)'"),
    ([question, value]) => ({ op: 'is', question: question!, value: value! }),
  ],
  [
    pattern('\\.answer\\.value = (-?\\d+)'),
    ([question, value]) => ({ op: 'is', question: question!, value: Number(value) }),
  ],
  [
    pattern('\\.answer\\.value\\.code in \\(([^)]*)\\)'),
    ([question, of]) => ({ op: 'in', question: question!, values: list(of!) }),
  ],
  [
    pattern('\\.answer\\.value in \\(([^)]*)\\)'),
    ([question, of]) => ({ op: 'in', question: question!, values: list(of!).map(Number) }),
  ],
  [
    pattern("\\.answer\\.value\\.code contains '([^']*)'"),
    ([question, value]) => {
      const kind = missingOf(value!)
      if (kind === undefined) return { op: 'has', question: question!, value: value! }
      return { op: 'missing', question: question!, kind: kind as 'unknown' | 'refused' }
    },
  ],
  [
    pattern(`\\.answer\\.value${some}\\.count\\(\\) >= (\\d+)`),
    ([question, count]) => ({ op: 'countAtLeast', question: question!, count: Number(count) }),
  ],
  [
    pattern('\\.answer\\.value >= (-?\\d+)'),
    ([question, value]) => ({ op: 'atLeast', question: question!, value: Number(value) }),
  ],
  [
    pattern('\\.answer\\.value <= (-?\\d+)'),
    ([question, value]) => ({ op: 'atMost', question: question!, value: Number(value) }),
  ],
  [
    pattern(`\\.answer\\.value${some}\\.exists\\(\\)`),
    ([question]) => ({ op: 'answered', question: question! }),
  ],
  [
    pattern('\\.answer\\.empty\\(\\)'),
    ([question]) => ({ op: 'missing', question: question!, kind: 'blank' }),
  ],
  [pattern('\\.empty\\(\\)'), ([question]) => ({ op: 'missing', question: question!, kind: 'notAsked' })],
]
