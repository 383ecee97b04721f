import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Language } from '#core/foundation'
import { csvLine, plainTable, tableCsv, tableJsonStat } from '#rim/exports'
import { reportStyle } from '#rim/writers'
import { describeCatalogue, writeJsonLd, writeTurtle } from './catalogue/index.ts'
import type { SiteContents, SiteFile } from './contents.ts'
import { embeddedFigures, type FigurePage } from './embedded.ts'
import { feed, robots, sitemap } from './feed.ts'
import { framed, type Ground, languages, type PageParts } from './frame.ts'
import { goalPages } from './goal-pages.ts'
import { missingPage, ownPages } from './own-pages.ts'
import { fileAddress, listPages, profilePages, publicationPage, tablePage } from './pages.ts'
import { folderOf, isWithdrawn } from './publication-parts.ts'
import { searchEntry, searchPage } from './search.ts'
import { style } from './style.ts'
import { tableFiles } from './table-files.ts'

/** What stands at an address, ready to be sent. */
export interface SitePage {
  readonly bytes: Uint8Array
  /** Media type. */
  readonly type: string
  /** SHA-256 of the bytes, hexadecimal. */
  readonly etag: string
  /** Compressed; absent where that would not make it smaller. */
  readonly gzip?: Uint8Array
  readonly brotli?: Uint8Array
  /** Named by what is in it, so that it never changes. */
  readonly immutable: boolean
  /** It may stand in a frame on other sites. */
  readonly embeddable?: true
}

/** A whole public site in memory. */
export interface Site {
  /** By the address from `/`, without query. */
  readonly pages: ReadonlyMap<string, SitePage>
  /** Files of withdrawn publications and their tables: their addresses are answered as gone. */
  readonly gone: ReadonlySet<string>
  /** The page for addresses that are none. */
  readonly missing: Readonly<Record<Language, SitePage>>
  /** The search page for a question, as HTML. What is asked is escaped. */
  readonly search: (language: Language, question: string) => string
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const htmlType = 'text/html; charset=utf-8'

function ready(bytes: Uint8Array, type: string, immutable = false): SitePage {
  const plain = { bytes, type, etag: sha256(bytes), immutable }
  if (!/^text\/|json|xml/.test(type) || type.includes('officedocument')) return plain
  const gzip = gzipSync(bytes, { level: 9 })
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return {
    ...plain,
    ...(gzip.length < bytes.length && { gzip }),
    ...(brotli.length < bytes.length && { brotli }),
  }
}

const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/
const nameForm = /^[a-z0-9][a-z0-9._-]*$/

/** Contents that cannot be addressed are a fault in the program that made them. */
function demandAddressable({ publications, tables, profiles, base }: SiteContents): void {
  const demand = (form: RegExp, text: string): void => {
    if (!form.test(text)) throw new Error(`"${text}" cannot stand in an address`)
  }
  if (!/^https?:\/\/[^/]+$/.test(base)) throw new Error(`"${base}" is no base address`)
  for (const { code } of [...publications, ...tables]) demand(codeForm, code)
  for (const { number } of profiles) demand(/^\d{4}$/, number)
  const files = publications.flatMap((one) => [...one.files, ...(one.picture ? [one.picture] : [])])
  for (const { name } of [...files, ...profiles.flatMap(({ pdf }) => pdf ?? [])]) demand(nameForm, name)
}

/** The pages that have figures to be used elsewhere. */
const figurePages = (
  publications: SiteContents['publications'],
  profiles: SiteContents['profiles'],
): readonly FigurePage[] => [
  ...publications.map((one) => ({
    code: one.code,
    path: folderOf(one),
    title: one.title,
    bodies: one.bodies,
  })),
  ...profiles.map(({ number, name, bodies }) => ({
    ...{ code: number, path: `kommuner/${number}/`, title: { nb: name, nn: name, en: name }, bodies },
  })),
]

/**
 * Makes every page and file of the public site. The same contents give the same bytes.
 *
 * @throws where a code, a file's name, a municipality's number or the base address cannot stand in an address, or two share one.
 */
export function buildSite(contents: SiteContents): Site {
  demandAddressable(contents)
  const pages = new Map<string, SitePage>()
  const add = (address: string, page: SitePage): void => {
    if (pages.has(address) && pages.get(address)!.etag !== page.etag)
      throw new Error(`Two pages at ${address}`)
    pages.set(address, page)
  }
  const hashes = new Map<SiteFile, string>()
  const hashOf = (file: SiteFile): string => {
    const known = hashes.get(file) ?? sha256(file.bytes)
    hashes.set(file, known)
    return known
  }
  const look = ready(encode(`${style}${reportStyle('.report')}`), 'text/css; charset=utf-8', true)
  const stylesheet = `/filer/${look.etag}/stil.css`
  add(stylesheet, look)

  const withdrawn = contents.publications.filter(isWithdrawn)
  const withdrawnCodes = new Set(withdrawn.map(({ code }) => code))
  const tables = contents.tables.filter(({ publication }) => !withdrawnCodes.has(publication))
  const shown = contents.publications.filter((one) => !isWithdrawn(one))
  const filesOf = (list: typeof shown): SiteFile[] =>
    list.flatMap((one) => [...one.files, ...(one.picture ? [one.picture] : [])])
  for (const file of [...filesOf(shown), ...contents.profiles.flatMap(({ pdf }) => pdf ?? [])]) {
    add(fileAddress(hashOf(file), file), ready(file.bytes, file.type, true))
  }

  const paths: string[] = []
  const grounds = languages.map((language): Ground => ({ contents, language, stylesheet }))
  const searches = new Map<Language, (question: string) => string>()
  for (const ground of grounds) {
    const { language } = ground
    const found: PageParts[] = [
      ...contents.publications.map((one) => publicationPage(ground, one, tables, hashOf)),
      ...contents.publications.flatMap((one) => goalPages(ground, one)),
      ...tables.map((one) => tablePage(ground, one)),
      ...profilePages(ground, hashOf),
    ]
    const all = [...listPages(ground, tables), ...found, ...ownPages(ground)]
    for (const page of all) add(`/${language}/${page.path}`, ready(encode(framed(ground, page)), htmlType))
    if (language === 'nb') paths.push(...all.map(({ path }) => path))
    const gonePaths = new Set(withdrawn.map(({ code }) => code))
    const entries = found
      .filter(({ path }) => !gonePaths.has(path.split('/')[1]!))
      .map((page) => searchEntry(ground, page))
    searches.set(language, (question) => searchPage(ground, entries, question))
    for (const { code, table } of tables) {
      const plain = plainTable(table, language)
      const csv = 'text/csv; charset=utf-8'
      const rows = [plain.head, ...plain.rows].map((row, at) => csvLine(row, 'machine', at === 0)).join('')
      const address = `/tabeller/${code}.${language}`
      add(`${address}.csv`, ready(encode(tableCsv(plain)), csv))
      add(`${address}.plain.csv`, ready(encode(rows), csv))
      add(
        `${address}.json`,
        ready(encode(JSON.stringify(tableJsonStat(table, language))), 'application/json'),
      )
    }
    add(`/feed/${language}.xml`, ready(encode(feed(ground)), 'application/atom+xml; charset=utf-8'))
  }
  for (const page of figurePages(shown, contents.profiles)) {
    for (const { address, page: frame, svg } of embeddedFigures(contents, stylesheet, page)) {
      add(`${address}.html`, { ...ready(encode(frame), htmlType), embeddable: true })
      add(`${address}.svg`, ready(encode(svg), 'image/svg+xml'))
    }
  }
  const described = describeCatalogue(contents, tables)
  add('/katalog.ttl', ready(encode(writeTurtle(described)), 'text/turtle; charset=utf-8'))
  add('/katalog.jsonld', ready(encode(writeJsonLd(described)), 'application/ld+json'))
  add('/robots.txt', ready(encode(robots(contents.base)), 'text/plain; charset=utf-8'))
  add('/sitemap.xml', ready(encode(sitemap(contents.base, paths)), 'application/xml; charset=utf-8'))

  const goneTables = contents.tables.filter(({ publication }) => withdrawnCodes.has(publication))
  const gone = [
    ...filesOf(withdrawn).map((file) => fileAddress(hashOf(file), file)),
    ...figurePages(withdrawn, [])
      .flatMap((page) => embeddedFigures(contents, stylesheet, page))
      .flatMap(({ address }) => [`${address}.html`, `${address}.svg`]),
    ...goneTables.flatMap(({ code }) =>
      languages.flatMap((one) => [
        `/${one}/tabeller/${code}/`,
        ...tableFiles.map(({ ending }) => `/tabeller/${code}.${one}.${ending}`),
      ]),
    ),
  ].filter((address) => !pages.has(address))
  const [nb, nn, en] = grounds.map((ground) => ready(encode(framed(ground, missingPage(ground))), htmlType))
  return {
    pages,
    gone: new Set(gone),
    missing: { nb: nb!, nn: nn!, en: en! },
    search: (language, question) => searches.get(language)!(question),
  }
}
