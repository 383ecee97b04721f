import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type Site } from './build.ts'
import type { SiteContents } from './contents.ts'
import { sampleContents } from './sample-contents.ts'

let contents: SiteContents
let site: Site
beforeAll(async () => {
  contents = await sampleContents()
  site = buildSite(contents)
})
const textOf = (address: string, of = site): string => new TextDecoder().decode(of.pages.get(address)!.bytes)
const pages = () => [...site.pages].filter(([, { type }]) => type.startsWith('text/html'))

describe('the public site', () => {
  it('is the same bytes every time', async () => {
    const tags = (one: Site) => [...one.pages].map(([address, { etag }]) => [address, etag])
    expect(tags(buildSite(await sampleContents()))).toEqual(tags(site))
  })

  it('leads only to addresses of its own that exist, and fetches nothing from others', () => {
    const kept = /^(https:\/\/data\.norge\.no\/|https:\/\/uustatus\.no\/|mailto:|tel:|#)/
    for (const [address, { bytes }] of pages()) {
      const text = new TextDecoder()
        .decode(bytes)
        .replaceAll(/ (rel="(alternate|canonical)".*?) href="https:[^"]*"/g, '')
      expect(text, address).not.toContain('<script')
      for (const [, written] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (kept.test(written!)) continue
        // what stands on other sites leads back with the whole address
        const to = address.startsWith('/figur/')
          ? written!.replace(`${contents.base}/`, '/').replace(/#.*/, '')
          : written
        expect(site.pages.has(to!) || /^\/(nb|nn|en)\/sok\/$/.test(to!), `${to} on ${address}`).toBe(true)
      }
    }
  })

  it('has one h1, its language and the synthetic mark on every page', () => {
    for (const [address, { bytes }] of pages()) {
      const text = new TextDecoder().decode(bytes)
      expect(text.match(/<h1>/g), address).toHaveLength(1)
      const language = /^\/figur\/.*\.(\w+)\.html$/.exec(address)?.[1] ?? address.slice(1, 3)
      expect(text).toContain(`<html lang="${language}">`)
      expect(text).toMatch(/class="mark">(Opplæringsdata|Training data)/)
    }
    expect(textOf('/nb/', buildSite({ ...contents, synthetic: false }))).not.toContain('class="mark"')
  })

  it('shows of a withdrawn publication its notice alone', () => {
    const text = textOf('/nb/rapporter/brukere-2017/')
    expect(text).toContain('Tallene var feil.')
    expect(text).not.toContain('Hemmelig feil')
    expect(textOf('/nb/rapporter/')).not.toContain('brukere-2017')
    expect(textOf('/feed/nb.xml')).not.toContain('brukere-2017')
    expect(site.search('nb', '2017')).not.toContain('brukere-2017')
    expect([...site.gone].filter((one) => one.endsWith('/gammel.pdf'))).toHaveLength(1)
    expect(site.gone.has('/tabeller/tilfreds-2017.nb.json')).toBe(true)
    expect(site.gone.has('/figur/brukere-2017-figure-1.nb.html')).toBe(true)
    expect([...site.pages.keys()].filter((one) => one.startsWith('/figur/'))).toEqual([
      ...['/figur/brukere-2020-figure-1.nb.html', '/figur/brukere-2020-figure-1.nb.svg'],
    ])
  })

  it('says where a report has no English, and marks it as Norwegian', () => {
    expect(textOf('/en/rapporter/brukere-2020/')).toContain('not available in English')
    expect(textOf('/en/rapporter/brukere-2020/')).toContain('<div class="report" lang="nb"><h2>Tilfredshet')
    expect(textOf('/nn/rapporter/brukere-2020/')).toContain('Kor nøgde folk er')
  })

  it('gives a table as a page, as JSON-stat and as CSV, withheld numbers as symbols', () => {
    const json = JSON.parse(textOf('/tabeller/tilfreds-2020.nb.json'))
    expect(json.size).toEqual([5, 1, 2])
    expect(Object.values(json.status)).toContain(':')
    expect(textOf('/nb/tabeller/tilfreds-2020/')).toContain('<td>:</td>')
    expect(textOf('/tabeller/tilfreds-2020.nb.csv').startsWith('\ufeff')).toBe(false) // TextDecoder takes the mark off
    expect([...site.pages.get('/tabeller/tilfreds-2020.nb.csv')!.bytes.slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ])
    expect(textOf('/tabeller/tilfreds-2020.nb.plain.csv')).toContain('Fornøyd,antall,')
  })

  it('finds by words in any ending and without Norwegian letters, and marks them', () => {
    expect(site.search('nb', 'erfaringene')).toContain('<mark>erfaringer</mark>')
    expect(site.search('nb', 'fornoyd').match(/<mark>/g)).not.toBeNull()
    expect(site.search('nb', 'finnesikke')).toContain('Treff: 0')
  })

  it('finds what pages say, after those that are about it, and shows where', () => {
    const page = new TextDecoder().decode(site.pages.get('/nn/rapporter/brukere-2020/')!.bytes)
    expect(page).toContain('Kor nøgde folk er')
    const said = site.search('nn', 'nøgd')
    expect(said).toContain('/nn/rapporter/brukere-2020/')
    expect(said).toContain('<mark>nøgde</mark>')
    const publications = [
      {
        ...contents.publications[0]!,
        code: 'nevner',
        text: { nb: 'Her nevnes sykkel.\n\nOg <b>mer</b>.', nn: 'x' },
      },
      { ...contents.publications[0]!, code: 'handler', title: { nb: 'Sykkel', nn: 'Sykkel' } },
    ]
    const found = buildSite({ ...contents, publications, tables: [] }).search('nb', 'sykkel')
    expect(found.indexOf('handler/')).toBeGreaterThan(0)
    expect(found.indexOf('handler/')).toBeLessThan(found.indexOf('nevner/'))
    expect(found).toContain('Her nevnes <mark>sykkel</mark>. Og &#60;b&#62;mer&#60;/b&#62;.')
  })

  it('never lets through markup of what is asked, or of titles', () => {
    const markup = fc.string().map((text) => `<b x="'">${text}</b>`)
    fc.assert(
      fc.property(markup, (text) => {
        expect(site.search('nb', text)).not.toContain('<b ')
        const title = { nb: text, nn: text, en: text }
        const publications = contents.publications
          .slice(0, 1)
          .map((one) => ({ ...one, title, excerpt: title }))
        const made = buildSite({ ...contents, publications, tables: [], profiles: [] })
        for (const [, { type, bytes }] of made.pages) {
          if (/html|xml;/.test(type)) expect(new TextDecoder().decode(bytes)).not.toContain('<b ')
        }
        new SaxesParser({ xmlns: true }).write(textOf('/feed/nb.xml', made)).close()
      }),
      { seed: 1, numRuns: 15 },
    )
  })

  it('stands also with nothing in it', () => {
    const empty = buildSite({ ...contents, publications: [], tables: [], profiles: [] })
    expect(textOf('/nn/tabeller/', empty)).toContain('ikkje noko enno')
    for (const address of ['/feed/en.xml', '/sitemap.xml']) {
      new SaxesParser({ xmlns: true }).write(textOf(address, empty)).close()
    }
  })

  it('refuses what cannot stand in an address', () => {
    const publications = contents.publications.map((one) => ({ ...one, code: '../x' }))
    expect(() => buildSite({ ...contents, publications })).toThrow('address')
    expect(() => buildSite({ ...contents, base: 'https://lyttepost.test/' })).toThrow('base')
  })
})
