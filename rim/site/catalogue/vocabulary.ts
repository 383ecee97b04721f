import { DataFactory, type NamedNode } from 'n3'

/** The vocabularies that DCAT-AP-NO 2 is put together of, by the prefix that the profile writes them with. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A name of a vocabulary: `term('dct:title')`. */
export function term(name: `${keyof typeof prefixes}:${string}`): NamedNode {
  const [prefix, local] = name.split(':') as [keyof typeof prefixes, string]
  return DataFactory.namedNode(`${prefixes[prefix]}${local}`)
}

/** A value of one of the European Union's lists, which the profile demands: `authority('data-theme', 'HEAL')`. */
export const authority = (list: string, code: string): NamedNode =>
  DataFactory.namedNode(`http://publications.europa.eu/resource/authority/${list}/${code}`)

/** The languages of the site in the Union's list. */
export const languageCodes = { nb: 'NOB', nn: 'NNO', en: 'ENG' } as const
