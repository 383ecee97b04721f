import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type Site } from './build.ts'
import type { SiteContents } from './contents.ts'
import { languages } from './frame.ts'
import { htmlFaults, jsonStatFaults, sampleContents } from './samples/index.ts'

let contents: SiteContents
let site: Site
beforeAll(async () => {
  contents = await sampleContents()
  site = buildSite(contents)
})
const textOf = (address: string): string => new TextDecoder().decode(site.pages.get(address)!.bytes)

describe('read by programs that share nothing with it', () => {
  it('every page is valid HTML, the missing one and what is searched too', async () => {
    const pages = [...site.pages]
      .filter(([, { type }]) => type.startsWith('text/html'))
      .map(([address]) => [address, textOf(address)] as const)
    expect(pages.length).toBeGreaterThan(30)
    const found = languages.map((one) => [`${one} search`, site.search(one, '2020 "<fornøyd>')] as const)
    const missing = languages.map(
      (one) => [`${one} missing`, new TextDecoder().decode(site.missing[one].bytes)] as const,
    )
    expect(await htmlFaults([...pages, ...found, ...missing])).toEqual([])
    // it does find faults
    expect(await htmlFaults([['spoilt', textOf('/nb/').replace('<h1>', '<h1 id="innhold">')]])).toHaveLength(
      1,
    )
  })

  it('every table’s JSON-stat gives each cell, symbol and label of the table', () => {
    for (const { code, table } of contents.tables) {
      if (!site.pages.has(`/tabeller/${code}.nb.json`)) continue
      for (const language of languages)
        expect(jsonStatFaults(textOf(`/tabeller/${code}.${language}.json`), table, language)).toEqual([])
    }
    const spoilt = textOf('/tabeller/tilfreds-2020.nb.json')
      .replace('"Fornøyd"', '"Misnøgd"')
      .replace(':[40,', ':[41,')
    expect(jsonStatFaults(spoilt, contents.tables[0]!.table, 'nb')).toHaveLength(2)
  })
})
