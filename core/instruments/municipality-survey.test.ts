import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { checkInstrument } from './check.ts'
import { questionsOf } from './form.ts'
import { session } from './session.ts'

const versions = loadInstruments('kommuneundersokelse')
const form = versions.at(-1)!

describe('the survey to the municipalities', () => {
  it('passes every check', () => {
    expect(checkInstrument(form, versions)).toEqual([])
  })

  it('says of no wording that it is printed, for no source prints one', () => {
    const origins = JSON.stringify(form).match(/"origin":\{[^}]*\}/gu)!
    expect(new Set(origins)).toEqual(
      new Set(['"origin":{"nb":"reconstructed","nn":"translated","en":"translated"}']),
    )
  })

  it('must have an answer to number of mappings and to usefulness, and to nothing else', () => {
    const required = questionsOf(form).filter((question) => question.required)
    expect(required.map(({ code }) => code)).toEqual(['mappings', 'usefulness'])
  })

  it('asks what kind of resources, and whether the help was useful, of those who had them', () => {
    const asked = (answers: Parameters<typeof session>[1]): string[] =>
      [...session(form, answers).states].filter(([, { state }]) => state === 'asked').map(([code]) => code)
    expect(asked({ more_resources: 'yes', analysis_help: 'no' })).toContain('resource_kinds')
    expect(asked({ more_resources: 'yes', analysis_help: 'no' })).not.toContain('analysis_help_useful')
    expect(asked({ more_resources: 'no', analysis_help: 'yes' })).not.toContain('resource_kinds')
    expect(asked({ more_resources: 'no', analysis_help: 'yes' })).toContain('analysis_help_useful')
  })
})
