import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, csvUnguarded } from './csv.ts'

describe('a line of CSV', () => {
  it('is written for Norwegian Excel or for programs', () => {
    expect(csvLine(['a', 1.5, null, 'b;c', 'd "e"'], 'excel', true)).toBe('\ufeffa;1,5;;"b;c";"d ""e"""\r\n')
    expect(csvLine(['a', 1.5, null, 'b;c', '=1'], 'machine', true)).toBe('a,1.5,,"b;c",=1\n')
  })

  it('disarms what a spreadsheet would run, numbers excepted', () => {
    expect(csvLine(['=1', '+1', '-1', '@x', '\tx', "'x", -1], 'excel', false)).toBe(
      `'=1;'+1;'-1;'@x;'\tx;''x;-1\r\n`,
    )
  })

  it('can be disarmed and armed again for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `'${text}`),
          fc.string().map((text) => `=${text}`),
        ),
        (text) => {
          const line = csvLine([text], 'excel', false).replace(/\r\n$/, '')
          const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line
          expect(cell).not.toMatch(/^[=+\-@]/)
          expect(csvUnguarded(cell)).toBe(text)
        },
      ),
    )
  })
})
