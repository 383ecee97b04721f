import { type Problem, problem } from '#core/foundation'
import { kinds } from './problems.ts'

/** Codes are permanent, so they hold only what every format and every database accepts as a name. */
const codePattern = /^[a-z][a-z0-9_]*$/

type Json = Readonly<Record<string, unknown>>

/**
 * Reads untyped JSON piece by piece and notes every piece that has the wrong shape, so that all are told at once.
 * After a wrong piece reading goes on with an empty stand-in; the caller must refuse the result if `problems` has any.
 */
export interface ShapeReader {
  readonly problems: Problem[]
  wrong(path: string, expected: string): void
  /** The members of an object: all of `required`, any of `optional`, no others. */
  object(value: unknown, path: string, required: readonly string[], optional?: readonly string[]): Json
  list<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[]
  text(value: unknown, path: string): string
  /** A permanent code: lower-case ASCII, digits and underscores. */
  code(value: unknown, path: string): string
  integer(value: unknown, path: string): number
  boolean(value: unknown, path: string): boolean
  oneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T
}

export function createShapeReader(): ShapeReader {
  const problems: Problem[] = []
  const wrong = (path: string, expected: string): void => {
    problems.push(problem(kinds.shape, { path, expected }))
  }
  const reader: ShapeReader = {
    problems,
    wrong,
    object(value, path, required, optional = []) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        wrong(path, 'object')
        return {}
      }
      for (const name of required) if (!Object.hasOwn(value, name)) wrong(`${path}.${name}`, 'present')
      for (const name of Object.keys(value)) {
        if (!required.includes(name) && !optional.includes(name)) wrong(`${path}.${name}`, 'absent')
      }
      return value as Json
    },
    list(value, path, read) {
      if (!Array.isArray(value)) {
        wrong(path, 'list')
        return []
      }
      return Array.from(value as unknown[], (item, at) => read(item, `${path}[${at}]`))
    },
    text(value, path) {
      if (typeof value === 'string') return value
      wrong(path, 'text')
      return ''
    },
    code(value, path) {
      if (typeof value === 'string' && codePattern.test(value)) return value
      wrong(path, 'code (a-z 0-9 _)')
      return ''
    },
    integer(value, path) {
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value
      wrong(path, 'integer')
      return 0
    },
    boolean(value, path) {
      if (typeof value === 'boolean') return value
      wrong(path, 'true | false')
      return false
    },
    oneOf(value, path, allowed) {
      const found = allowed.find((one) => one === value)
      if (found !== undefined) return found
      wrong(path, allowed.join(' | '))
      return allowed[0]!
    },
  }
  return reader
}
