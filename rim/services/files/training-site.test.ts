import { beforeAll, expect, it } from 'vitest'
import { loadLinearSolver, loadPlans } from '#rim/assets'
import { buildSite, type Site, type SiteContents } from '#rim/site'
import { htmlFaults, jsonStatFaults } from '../../site/samples/index.ts'
import { countryOf, trainingDataset, trainingSite } from './index.ts'

let contents: SiteContents
let site: Site
beforeAll(async () => {
  const country = countryOf(trainingDataset({ size: 20_000, seed: 2020 }), '2020')
  const solver = await loadLinearSolver()
  contents = trainingSite({ country, solver, made: '2026-11-24', base: 'http://127.0.0.1:8071' })
  site = buildSite(contents)
}, 180_000)
const textOf = (address: string): string => new TextDecoder().decode(site.pages.get(address)!.bytes)
const pages = () =>
  [...site.pages].filter(
    ([address, { type }]) => type.startsWith('text/html') && !address.startsWith('/filer/'),
  )

it('every page leads only to what is there, has one heading of its own, and says that nobody exists', () => {
  expect(pages().length).toBeGreaterThan(200)
  for (const [address] of pages()) {
    const text = textOf(address)
    expect(text.match(/<h1>/g), address).toHaveLength(1)
    expect(text, address).toMatch(/class="mark">(Opplæringsdata|Training data)/)
    expect(text, address).not.toContain('<script')
    for (const [, to = ''] of text.matchAll(
      /<(?:a|link|img|form)\b[^>]* (?:href|src|action)="(\/[^"#]*)"/g,
    )) {
      expect(site.pages.has(to) || /^\/(nb|nn|en)\/sok\/$/.test(to), `${to} on ${address}`).toBe(true)
    }
    // names within a page are there once, and what leads to them finds them
    const names = [...text.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(names).size, address).toBe(names.length)
    for (const [, name] of text.matchAll(/ href="#([^"]+)"/g)) expect(names, address).toContain(name)
  }
})

it('the annual report and the goals are there to read, with files in four formats of both written forms', () => {
  for (const { code, files } of contents.publications.filter(({ kind }) => kind === 'report')) {
    expect(files.map(({ name, language }) => [name.split('.').at(-1), language]).sort(), code).toEqual(
      ['html', 'pdf', 'pptx', 'xlsx'].flatMap((format) => [
        [format, 'nb'],
        [format, 'nn'],
      ]),
    )
  }
  expect(textOf('/nb/rapporter/arsrapport-2020/')).toContain('<div class="report">')
  expect(textOf('/nn/rapporter/mal-opptrapping-rus-2016/')).toContain('Reell brukarinnverknad')
  expect(textOf('/en/rapporter/mal-opptrapping-rus-2016/')).toContain('<div class="report" lang="nb">')
})

it('every goal has a page of its own, with its chapter and the way back to the plan', () => {
  const folder = '/nb/rapporter/mal-opptrapping-rus-2016/'
  const goals = loadPlans().find(({ code }) => code === 'opptrapping-rus-2016')!.goals
  for (const { code, title } of goals) {
    const page = textOf(`${folder}${code.replaceAll('_', '-')}/`)
    expect(page).toContain(`<a href="${folder}">`)
    expect(page, code).toMatch(new RegExp(`<h1>[^<]*${title.nb}</h1>`))
    expect(textOf(folder)).toContain(`<a href="${folder}${code.replaceAll('_', '-')}/">`)
  }
  expect(textOf('/nn/rapporter/mal-opptrapping-rus-2016/influence/')).toContain('Reell brukarinnverknad')
  expect(site.search('nb', 'brukerinnflytelse')).toContain(`${folder}influence/`)
})

it('every figure stands by itself as a page for a frame and as a drawing, with its source', async () => {
  const frames = [...site.pages].filter(([address]) => /^\/figur\/.*\.html$/.test(address))
  expect(frames.length).toBeGreaterThan(100)
  const faults = await htmlFaults(frames.map(([address]) => [address, textOf(address)] as const))
  expect(faults).toEqual([])
  for (const [address, { embeddable }] of frames) {
    const [text, drawing] = [textOf(address), textOf(address.replace(/html$/, 'svg'))]
    expect(embeddable, address).toBe(true)
    expect(text, address).toMatch(/(Kilde|Kjelde): <a href="http/)
    expect(text.match(/<svg/g), address).toHaveLength(2)
    expect(drawing, address).toMatch(/^<svg [^>]*><style>[^<]+<\/style>[\s\S]*<\/svg>$/)
    const [, language = '', to = ''] =
      /href="http:\/\/127\.0\.0\.1:8071\/(n[bn])(\/[^"#]*)#figure-\d+" target="_top"/.exec(text)!
    // the page that it is from offers just this address
    expect(textOf(`/${language}${to}`).includes(`127.0.0.1:8071${address}&#34;`), address).toBe(true)
  }
})

it('the reports and the goals are valid HTML, as pages and as files', async () => {
  const bodies = pages().filter(([address]) => /^\/n[bn]\/(rapporter|nyheter)\//.test(address))
  const files = [...site.pages].filter(([address]) => /^\/filer\/.*\.html$/.test(address))
  const read = [...bodies, ...files].map(([address]) => [address, textOf(address)] as const)
  expect(read.length).toBeGreaterThan(15)
  expect(await htmlFaults(read)).toEqual([])
}, 60_000)

it('every table of the bank is read back from JSON-stat, cell by cell', () => {
  expect(contents.tables.length).toBeGreaterThan(20)
  for (const { code, table } of contents.tables) {
    for (const language of ['nb', 'nn', 'en'] as const)
      expect(jsonStatFaults(textOf(`/tabeller/${code}.${language}.json`), table, language)).toEqual([])
  }
})

it('the table bank’s numbers are those of the report, in HTML, CSV and JSON-stat', () => {
  const { code, table } = contents.tables.find((one) => one.code === 'housing-substance-2020')!
  if (table.kind !== 'frequency') throw new RangeError('no table of counts')
  const green = table.cells[table.rows.findIndex((row) => row.code === 'green')]![0]!
  if (!('value' in green.count)) throw new RangeError('withheld')
  const count = green.count.value
  const data = JSON.parse(textOf(`/tabeller/${code}.nb.json`))
  expect(data.value[0]).toBe(count)
  const printed = new Intl.NumberFormat('nb-NO').format(count)
  expect(textOf(`/nb/tabeller/${code}/`).replaceAll('\u00a0', ' ')).toContain(
    `>${printed.replaceAll('\u00a0', ' ')}<`,
  )
  expect(textOf(`/tabeller/${code}.nb.csv`)).toContain('Bosituasjon')
})

it('is found by search in both written forms', () => {
  expect(site.search('nb', 'årsrapport')).toContain('/nb/rapporter/arsrapport-2020/')
  expect(site.search('nn', 'busituasjonen')).toContain('/nn/tabeller/housing-substance-2020/')
})
