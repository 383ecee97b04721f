import { DataFactory, type NamedNode, type Quad } from 'n3'
import { fillText, type LocalText } from '#core/foundation'
import type { SiteContents, SiteTable } from '../contents.ts'
import { languages } from '../frame.ts'
import { tableFiles } from '../table-files.ts'
import { words as siteWords } from '../words.ts'
import { authority, languageCodes, term } from './vocabulary.ts'
import { catalogueWords as words } from './words.ts'

const { namedNode, literal, quad } = DataFactory

/** Says things of one subject, and keeps what was said. */
function teller(quads: Quad[], subject: NamedNode) {
  const say = (name: Parameters<typeof term>[0], value: NamedNode | ReturnType<typeof literal>): void => {
    quads.push(quad(subject, term(name), value))
  }
  return {
    say,
    /** In each language that the text is written in, and no other. */
    text: (name: Parameters<typeof term>[0], text: LocalText): void => {
      for (const language of languages) {
        const written = text[language]
        if (written !== undefined && written !== '') say(name, literal(written, language))
      }
    },
    day: (name: Parameters<typeof term>[0], day: string): void => say(name, literal(day, term('xsd:date'))),
  }
}

/** A text filled in every language that all its parts have. */
function filled(pattern: LocalText, parts: Readonly<Record<string, LocalText | string>>): LocalText {
  const of = (language: 'nb' | 'nn' | 'en'): string | undefined => {
    const told = Object.entries(parts).map(
      ([name, part]) => [name, typeof part === 'string' ? part : part[language]] as const,
    )
    const whole = told.every(([, text]) => text !== undefined)
    return whole
      ? fillText(pattern[language]!, Object.fromEntries(told) as Record<string, string>)
      : undefined
  }
  const en = of('en')
  return { nb: of('nb')!, nn: of('nn')!, ...(en !== undefined && { en }) }
}

/**
 * The table bank as a catalogue after DCAT-AP-NO 2: the catalogue, a dataset for each table, a distribution for each of its files, who
 * publishes them and whom to ask. Titles stand in the languages that they are written in.
 *
 * @param tables those that are shown: none of a withdrawn publication.
 */
export function describeCatalogue(contents: SiteContents, tables: readonly SiteTable[]): readonly Quad[] {
  const quads: Quad[] = []
  const { base, publisher } = contents
  const part = (name: string): NamedNode => namedNode(`${base}/katalog.ttl#${name}`)
  const [catalogue, agent, contact] = [part('katalog'), part('utgiver'), part('kontakt')]
  const about = teller(quads, catalogue)
  about.say('rdf:type', term('dcat:Catalog'))
  about.text('dct:title', filled(words.title, { publisher }))
  about.text('dct:description', words.description)
  about.say('dct:identifier', literal(catalogue.value))
  about.say('dct:publisher', agent)
  about.say('dcat:contactPoint', contact)
  about.day('dct:modified', contents.day)
  for (const one of languages) about.say('dct:language', authority('language', languageCodes[one]))
  about.say('dcat:themeTaxonomy', namedNode('http://publications.europa.eu/resource/authority/data-theme'))
  about.say('foaf:homepage', namedNode(`${base}/nb/tabeller/`))
  about.say('dct:spatial', authority('country', 'NOR'))
  if (contents.licence) about.say('dct:license', authority('licence', contents.licence))

  const who = teller(quads, agent)
  who.say('rdf:type', term('foaf:Agent'))
  who.text('foaf:name', { nb: publisher, nn: publisher })

  const asked = teller(quads, contact)
  asked.say('rdf:type', term('vcard:Organization'))
  asked.say('vcard:fn', literal(publisher))
  asked.say('vcard:hasURL', namedNode(`${base}/nb/kontakt/`))
  const reachable = contents.contacts.find(({ email }) => email !== undefined)
  if (reachable) asked.say('vcard:hasEmail', namedNode(`mailto:${encodeURI(reachable.email!)}`))

  for (const one of tables) {
    const dataset = part(`tabell-${one.code}`)
    about.say('dcat:dataset', dataset)
    describeDataset(quads, contents, one, dataset, { agent, contact, part })
  }
  return quads
}

interface Around {
  readonly agent: NamedNode
  readonly contact: NamedNode
  readonly part: (name: string) => NamedNode
}

function describeDataset(
  quads: Quad[],
  { base, publications, synthetic, licence }: SiteContents,
  { code, table, publication, updated }: SiteTable,
  dataset: NamedNode,
  { agent, contact, part }: Around,
): void {
  const { title, provenance } = table
  const { source, round, population } = provenance
  const about = teller(quads, dataset)
  about.say('rdf:type', term('dcat:Dataset'))
  about.text('dct:title', title)
  about.text('dct:description', filled(words.dataset, { title, source, round, population }))
  if (synthetic) about.text('dct:description', siteWords.synthetic)
  about.say('dct:identifier', literal(dataset.value))
  about.say('dct:publisher', agent)
  about.say('dcat:contactPoint', contact)
  about.say('dcat:theme', authority('data-theme', 'HEAL'))
  for (const one of words.keywords) about.text('dcat:keyword', one)
  about.say('dct:accessRights', authority('access-right', 'PUBLIC'))
  for (const one of languages) about.say('dct:language', authority('language', languageCodes[one]))
  about.say('dct:spatial', authority('country', 'NOR'))
  about.day('dct:modified', updated)
  about.say('dcat:landingPage', namedNode(`${base}/nb/tabeller/${code}/`))
  const report = publications.find((one) => one.code === publication)
  if (report) {
    about.day('dct:issued', report.publishedOn)
    about.say('dct:isReferencedBy', namedNode(`${base}/nb/rapporter/${report.code}/`))
  }
  if (/^\d{4}$/.test(round)) {
    const period = part(`ar-${round}`)
    about.say('dct:temporal', period)
    const year = teller(quads, period)
    year.say('rdf:type', term('dct:PeriodOfTime'))
    year.day('dcat:startDate', `${round}-01-01`)
    year.day('dcat:endDate', `${round}-12-31`)
  }
  for (const language of languages) {
    for (const { ending, name, type, format, conformsTo } of tableFiles) {
      const distribution = part(`tabell-${code}-${language}-${ending.replaceAll('.', '-')}`)
      about.say('dcat:distribution', distribution)
      const file = teller(quads, distribution)
      const address = namedNode(`${base}/tabeller/${code}.${language}.${ending}`)
      file.say('rdf:type', term('dcat:Distribution'))
      file.text('dct:title', name)
      file.say('dcat:accessURL', address)
      file.say('dcat:downloadURL', address)
      file.say('dct:format', authority('file-type', format))
      file.say('dcat:mediaType', namedNode(`https://www.iana.org/assignments/media-types/${type}`))
      file.say('dct:language', authority('language', languageCodes[language]))
      file.day('dct:modified', updated)
      if (conformsTo) file.say('dct:conformsTo', namedNode(conformsTo))
      if (licence) file.say('dct:license', authority('licence', licence))
    }
  }
}
