import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { policies } from './index.ts'

describe('locked policies', () => {
  // a rule version, once published under a table, must for ever mean the same rules: add a line, never change one
  const locked = JSON.parse(
    readFileSync(new URL('./data/locked-policies.json', import.meta.url), 'utf8'),
  ) as Record<string, string>

  it.each(Object.values(policies))('$ruleVersion has not changed', ({ label: _, ...rules }) => {
    expect(locked[rules.ruleVersion]).toBe(canonicalHash(rules))
  })

  it('notices a change of any number', () => {
    const { label: _, ...rules } = policies.default
    for (const [name, value] of Object.entries(rules)) {
      if (typeof value === 'number')
        expect(canonicalHash({ ...rules, [name]: value + 1 })).not.toBe(locked[rules.ruleVersion])
    }
  })
})
