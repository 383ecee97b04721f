import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import { schemaErrors } from '#rim/test-kit'
import { researchFiles } from './files.ts'
import { asked, expectedRows, registrations, released } from './test-rows.ts'

const xml = (): string => {
  const file = researchFiles(released(), { ...asked, format: 'ddi' }).find(({ name }) =>
    name.endsWith('.xml'),
  )!
  return Buffer.concat([...file.chunks()]).toString('utf8')
}
const spaces = { d: 'ddi:codebook:2_5' }

describe('rows described in DDI-Codebook', () => {
  it('have every element in its place', () => {
    const made = xml()
    expect(schemaErrors(made, 'ddi')).toEqual([])
    expect(schemaErrors(made.replace('<qstn ', '<varFormat/><qstn '), 'ddi')).not.toEqual([])
  })

  it('count each value as it stands in the file beside it, and have both forms of Norwegian', () => {
    const document = XmlDocument.fromString(xml())
    const all = (path: string) => document.find(path, spaces).map((node) => node.content)
    const { names, rows } = expectedRows()
    expect(document.find('//d:var/@name', spaces).map((node) => node.content)).toEqual(names)
    for (const [at, name] of names.entries()) {
      const values = all(`//d:var[@name='${name}']/d:catgry/d:catValu`)
      const counts = all(`//d:var[@name='${name}']/d:catgry/d:catStat`)
      const expected = values.map((value) => String(rows.filter((row) => row[at] === value).length))
      expect(counts, name).toEqual(expected)
    }
    expect(all("//d:var[@name='sex']/d:qstn/d:qstnLit[@xml:lang='nn']")).toEqual([
      'Kva kjønn har mottakaren?',
    ])
    expect(all('//d:conditions')).toEqual(['Formål: analyse av boforhold. Rettslig grunnlag: § 9 <&>'])
    expect(all('//d:caseQnty')).toEqual([String(registrations.length / 2)])
    document.dispose()
  })
})
