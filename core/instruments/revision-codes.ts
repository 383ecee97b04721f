import { remember } from '#core/foundation'
import { formOf } from './form.ts'
import type { RevisionChange } from './revision-changes.ts'
import type { Instrument } from './types.ts'

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' }
/** A code is a column's name too; longer ones are hard to read there. */
const longest = 40

/**
 * A code made of a label, that none of `taken` is: lower-case ASCII with underscores.
 *
 * @example codeFromLabel('Har mottakeren fått hjelp?', []) // 'har_mottakeren_fatt_hjelp'
 */
export function codeFromLabel(label: string, taken: Iterable<string>): string {
  const plain = label
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/_+$/, '')
  const base = plain === '' ? 'nytt' : plain
  const used = new Set(taken)
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}_${n}`
    if (!used.has(code)) return code
  }
}

/** The version that first used each code, over all versions: a code is never used for anything else. */
export interface UsedCodes {
  /** By question code. */
  readonly questions: ReadonlyMap<string, string>
  /** By question code, then choice code. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** By rule number. */
  readonly rules: ReadonlyMap<number, string>
}

/** The codes of questions, choices and rules that any of the versions has. */
export function usedCodes(versions: readonly Instrument[]): UsedCodes {
  const questions = new Map<string, string>()
  const choices = new Map<string, Map<string, string>>()
  const rules = new Map<number, string>()
  const keep = <K>(map: Map<K, string>, key: K, id: string) => map.has(key) || map.set(key, id)
  for (const version of versions) {
    for (const question of formOf(version).questions) {
      keep(questions, question.code, version.id)
      if (!('choices' in question)) continue
      const own = remember(choices, question.code, () => new Map<string, string>())
      for (const { code } of question.choices) keep(own, code, version.id)
    }
    for (const rule of version.rules) keep(rules, rule.number, version.id)
  }
  return { questions, choices, rules }
}

/** The number of the next rule: one that no version and no other change has. */
export function nextRuleNumber(used: UsedCodes, changes: readonly RevisionChange[]): number {
  const own = changes.flatMap((change) => (change.kind === 'add-warning' ? [change.number] : []))
  return Math.max(1099, ...used.rules.keys(), ...own) + 1
}
