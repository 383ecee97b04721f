import type { Condition, Leaf, Question } from '#core/instruments'

/** How conditions are written in a language of expressions, and read back. */
export interface Dialect {
  /** A condition about one question; null where the language has no way to say it. */
  leaf(leaf: Leaf, question: Question): string | null
  not(inner: string): string
  /** Reads what `leaf` writes, and the usual ways of others, at the start of a text. */
  readLeaf(text: string, typeOf: TypeOf): { readonly condition: Condition; readonly length: number } | null
  /** What stands before the parenthesis of a negation, where it stands before; else what stands after. */
  readonly negation: { readonly before: string } | { readonly after: string }
}

/** The type of a question by its code; undefined where there is no such question. */
export type TypeOf = (code: string) => Question['type'] | undefined

/**
 * A condition in a language of expressions; null where a part of it cannot be said there. All questions must be in the form.
 *
 * @param questionOf the question of a code.
 */
export function writeCondition(
  condition: Condition,
  dialect: Dialect,
  questionOf: (code: string) => Question | undefined,
): string | null {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const parts = condition.all.map((one) => {
        const text = writeCondition(one, dialect, questionOf)
        return one.op === 'and' || one.op === 'or' ? text && `(${text})` : text
      })
      return parts.includes(null) ? null : parts.join(` ${condition.op} `)
    }
    case 'not': {
      const inner = writeCondition(condition.condition, dialect, questionOf)
      return inner === null ? null : dialect.not(inner)
    }
    default: {
      const question = questionOf(condition.question)
      return question ? dialect.leaf(condition, question) : null
    }
  }
}

/**
 * Reads an expression as a condition; null where it says something that a condition cannot, which is then for a person to look
 * at: nothing is guessed. "a = 1 or a = 2" becomes "a in 1, 2".
 */
export function readCondition(text: string, dialect: Dialect, typeOf: TypeOf): Condition | null {
  const reader = new Reader(text, dialect, typeOf)
  const condition = reader.either()
  return condition && reader.atEnd() ? condition : null
}

/** Deeper than any person writes; keeps a hostile file from holding the program. */
const deepest = 20

class Reader {
  private at = 0
  private depth = 0

  private readonly text: string
  private readonly dialect: Dialect
  private readonly typeOf: TypeOf

  constructor(text: string, dialect: Dialect, typeOf: TypeOf) {
    this.text = text
    this.dialect = dialect
    this.typeOf = typeOf
  }

  atEnd(): boolean {
    this.space()
    return this.at === this.text.length
  }

  either(): Condition | null {
    return this.joined('or', () => this.joined('and', () => this.one()))
  }

  private joined(op: 'and' | 'or', part: () => Condition | null): Condition | null {
    const all: Condition[] = []
    do {
      const one = part()
      if (!one) return null
      all.push(one)
    } while (this.takes(new RegExp(`${op}\\b`, 'y')))
    if (all.length === 1) return all[0]!
    return op === 'or' ? gathered(all) : { op, all }
  }

  private one(): Condition | null {
    this.space()
    const leaf = this.dialect.readLeaf(this.text.slice(this.at), this.typeOf)
    if (leaf) {
      this.at += leaf.length
      return leaf.condition
    }
    const { negation } = this.dialect
    const negated = 'before' in negation && this.takesText(negation.before)
    if (!this.takesText('(') || this.depth++ > deepest) return null
    const inner = this.either()
    this.depth--
    if (!inner || !this.takesText(')')) return null
    const after = 'after' in negation && this.takesText(negation.after)
    return negated || after ? { op: 'not', condition: inner } : inner
  }

  private space(): void {
    this.takes(/\s*/y)
  }

  private takesText(text: string): boolean {
    this.space()
    if (!this.text.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  private takes(pattern: RegExp): boolean {
    if (pattern.source !== '\\s*') this.space()
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return false
    this.at += found[0].length
    return true
  }
}

/** Several values of one question are one condition. */
function gathered(all: readonly Condition[]): Condition {
  const [first] = all
  const values = all.flatMap((one) =>
    one.op === 'is' && first?.op === 'is' && one.question === first.question ? [one.value] : [],
  )
  return first?.op === 'is' && values.length === all.length
    ? { op: 'in', question: first.question, values }
    : { op: 'or', all }
}

/** The first pattern that fits the start of a text, with what it makes of its groups. */
export function firstMatch(
  text: string,
  patterns: readonly (readonly [RegExp, (groups: readonly string[]) => Condition | null])[],
): { readonly condition: Condition; readonly length: number } | null {
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(text)
    const condition = found && make(found.slice(1).map((group) => group ?? ''))
    if (found && condition) return { condition, length: found[0].length }
  }
  return null
}
