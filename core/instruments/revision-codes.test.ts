import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { codeFromLabel, nextRuleNumber, usedCodes } from './revision-codes.ts'
import { changed, inBoth } from './test-revision.ts'

const versions = loadInstruments()

describe('codes', () => {
  it('are made of the label, and are nobody else’s', () => {
    expect(codeFromLabel('Får mottakeren hjelp på æ-ø-å?', [])).toBe('far_mottakeren_hjelp_pa_ae_o_a')
    expect(codeFromLabel('Ja', ['ja', 'ja_2'])).toBe('ja_3')
    expect(codeFromLabel('1–3 år', [])).toBe('ar')
    expect(codeFromLabel('???', ['nytt'])).toBe('nytt_2')
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (label, taken) => {
        const code = codeFromLabel(label, taken)
        expect(code).toMatch(/^[a-z][a-z0-9_]*$/)
        expect(taken).not.toContain(code)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
  it('of rules go on where all versions and changes end', () => {
    const used = usedCodes(versions)
    const highest = Math.max(...versions.flatMap(({ rules }) => rules.map(({ number }) => number)))
    expect(nextRuleNumber(used, [])).toBe(highest + 1)
    const own = changed('add-warning', { number: highest + 1, when: [], message: inBoth('x') })
    expect(nextRuleNumber(used, [own])).toBe(highest + 2)
  })
})
