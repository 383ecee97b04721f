import type { Condition, Leaf, Question } from '#core/instruments'
import { type Dialect, firstMatch, type TypeOf } from './dialect.ts'

/** The choices for "does not know" and "will not say" in a workbook; no choice of ours has a hyphen. */
export const absentNames = { unknown: 'x-unknown', refused: 'x-refused' } as const
type AbsentKind = keyof typeof absentNames

const ref = (code: string): string => `\${${code}}`
const quoted = (value: string | number): string => (typeof value === 'number' ? String(value) : `'${value}'`)
const isCoded = ({ type }: Question): boolean => type === 'choice' || type === 'multi'

/** "And it is an answer": not one of the choices that say why there is none. */
function given(question: Question): string {
  if (!isCoded(question)) return ''
  const kinds = [
    ...(question.allowsUnknown ? ['unknown'] : []),
    ...(question.allowsRefused ? ['refused'] : []),
  ]
  return kinds
    .map((kind) => ` and not(selected(${ref(question.code)}, '${absentNames[kind as AbsentKind]}'))`)
    .join('')
}

/**
 * XPath, as XLSForm uses it. It has two values: what is not answered is an empty text, so that "not" of it is true where ours is
 * undetermined.
 */
export const xPath: Dialect = {
  negation: { before: 'not' },
  not: (inner) => `not(${inner})`,
  leaf(leaf: Leaf, question: Question) {
    const it = ref(leaf.question)
    switch (leaf.op) {
      case 'is':
        return `${it} = ${quoted(leaf.value)}`
      case 'in':
        return `(${leaf.values.map((value) => `${it} = ${quoted(value)}`).join(' or ')})`
      case 'has':
        return `selected(${it}, '${leaf.value}')`
      case 'countAtLeast': {
        // whoever chose two has not chosen "does not know", which stands alone
        const also = leaf.count < 2 ? given(question) : ''
        const counted = `count-selected(${it}) >= ${leaf.count}`
        return also === '' ? counted : `(${counted}${also})`
      }
      case 'atLeast':
        return `${it} >= ${leaf.value}`
      case 'atMost':
        return `${it} <= ${leaf.value}`
      case 'answered': {
        const also = given(question)
        return also === '' ? `${it} != ''` : `(${it} != ''${also})`
      }
      case 'missing':
        if (leaf.kind === 'blank') return `string-length(${it}) = 0`
        // what is not relevant has no value; told apart from blank when it is read again, not by who fills it in
        if (leaf.kind === 'notAsked') return `${it} = ''`
        return isCoded(question) ? `selected(${it}, '${absentNames[leaf.kind]}')` : null
    }
  },
  readLeaf: (text, typeOf) => firstMatch(text, patterns(typeOf)),
}

const it = '\\$\\{([a-z][a-z0-9_]*)\\}'
const also = `(?: and not\\(selected\\(\\$\\{[a-z0-9_]+\\}, '(?:${Object.values(absentNames).join('|')})'\\)\\))+`
const string = `(?:'([^']*)'|"([^"]*)")`

/** What others write is read by the question's type: `selected` of one choice is "is"; a number in quotes is a number. */
function patterns(
  typeOf: TypeOf,
): readonly (readonly [RegExp, (groups: readonly string[]) => Condition | null])[] {
  const is = (question: string, value: string): Condition | null => {
    const type = typeOf(question)
    if (type === 'integer') return /^-?\d+$/.test(value) ? { op: 'is', question, value: Number(value) } : null
    if (type === 'multi') return { op: 'has', question, value }
    return { op: 'is', question, value }
  }
  const selected = (question: string, value: string): Condition | null => {
    const kind = Object.entries(absentNames).find(([, name]) => name === value)?.[0]
    if (kind !== undefined) return { op: 'missing', question, kind: kind as AbsentKind }
    return typeOf(question) === 'choice' ? { op: 'is', question, value } : { op: 'has', question, value }
  }
  return [
    [new RegExp(`^\\(${it} != ''${also}\\)`), ([question]) => ({ op: 'answered', question: question! })],
    [
      new RegExp(`^\\(count-selected\\(${it}\\) >= (\\d+)${also}\\)`),
      ([question, count]) => ({ op: 'countAtLeast', question: question!, count: Number(count) }),
    ],
    [new RegExp(`^${it}\\s*!=\\s*''`), ([question]) => ({ op: 'answered', question: question! })],
    [new RegExp(`^${it} = ''`), ([question]) => ({ op: 'missing', question: question!, kind: 'notAsked' })],
    [
      new RegExp(`^string-length\\(${it}\\) = 0`),
      ([question]) => ({ op: 'missing', question: question!, kind: 'blank' }),
    ],
    [new RegExp(`^${it}\\s*=\\s*${string}`), ([question, one, other]) => is(question!, one || other!)],
    [
      new RegExp(`^${it}\\s*=\\s*(-?\\d+)`),
      ([question, value]) => ({ op: 'is', question: question!, value: Number(value) }),
    ],
    [
      new RegExp(`^${it}\\s*!=\\s*${string}`),
      ([question, one, other]) => {
        const condition = is(question!, one || other!)
        return condition && { op: 'not', condition }
      },
    ],
    [
      new RegExp(`^selected\\(\\s*${it}\\s*,\\s*${string}\\s*\\)`),
      ([question, one, other]) => selected(question!, one || other!),
    ],
    [
      new RegExp(`^count-selected\\(\\s*${it}\\s*\\)\\s*>=\\s*(\\d+)`),
      ([question, count]) => ({ op: 'countAtLeast', question: question!, count: Number(count) }),
    ],
    [
      new RegExp(`^${it}\\s*>=\\s*(-?\\d+)`),
      ([question, value]) => ({ op: 'atLeast', question: question!, value: Number(value) }),
    ],
    [
      new RegExp(`^${it}\\s*<=\\s*(-?\\d+)`),
      ([question, value]) => ({ op: 'atMost', question: question!, value: Number(value) }),
    ],
    [
      // whole numbers: more than 17 is at least 18
      new RegExp(`^${it}\\s*>\\s*(-?\\d+)`),
      ([question, value]) => ({ op: 'atLeast', question: question!, value: Number(value) + 1 }),
    ],
    [
      new RegExp(`^${it}\\s*<\\s*(-?\\d+)`),
      ([question, value]) => ({ op: 'atMost', question: question!, value: Number(value) - 1 }),
    ],
  ]
}
