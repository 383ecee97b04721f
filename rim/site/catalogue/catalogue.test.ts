import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { Parser, type Quad, Store } from 'n3'
import ShaclValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type Site } from '../build.ts'
import { sampleContents } from '../samples/index.ts'

const parse = (text: string): Quad[] => new Parser().parse(text)
const shapes = new Store(parse(readFileSync(new URL('shapes.ttl', import.meta.url), 'utf8')))
const validator = new ShaclValidator(shapes)
const faultsOf = async (quads: readonly Quad[]): Promise<string[]> =>
  (await validator.validate(new Store([...quads]))).results.map(
    ({ focusNode, path }) => `${focusNode?.value} ${path?.value}`,
  )

let site: Site
let quads: Quad[]
const textOf = (address: string): string => new TextDecoder().decode(site.pages.get(address)!.bytes)
beforeAll(async () => {
  site = buildSite(await sampleContents())
  quads = parse(textOf('/katalog.ttl'))
})

const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'
const valuesOf = (name: string, subject?: string): string[] =>
  quads
    .filter((one) => one.predicate.value === name && (subject === undefined || one.subject.value === subject))
    .map(({ object }) => object.value)

describe('the catalogue', () => {
  it('has what the profile demands', async () => {
    expect(await faultsOf(quads)).toEqual([])
  })

  it('is found wanting whatever mandatory statement is taken away', async () => {
    const mandatory = new Set(
      [
        'dct:title dct:publisher dct:description dct:identifier dcat:contactPoint dcat:theme dcat:accessURL',
      ].flatMap((names) => names.split(' ').map((name) => name.replace('dct:', dct).replace('dcat:', dcat))),
    )
    const subjects = quads
      .filter(({ object }) => [`${dcat}Catalog`, `${dcat}Dataset`].includes(object.value))
      .map(({ subject }) => subject.value)
    const demanded = quads.filter(
      ({ subject, predicate }) => mandatory.has(predicate.value) && subjects.includes(subject.value),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...demanded), async ({ subject, predicate }) => {
        const less = quads.filter((one) => !(one.subject.equals(subject) && one.predicate.equals(predicate)))
        expect(await faultsOf(less)).toContain(`${subject.value} ${predicate.value}`)
      }),
      { seed: 1, numRuns: 20 },
    )
  })

  it('says the same in JSON-LD', async () => {
    const lines = (await jsonld.toRDF(JSON.parse(textOf('/katalog.jsonld')), {
      format: 'application/n-quads',
    })) as unknown as string
    const key = ({ subject, predicate, object }: Quad): string =>
      JSON.stringify([
        subject.value,
        predicate.value,
        object.termType,
        object.value,
        'language' in object ? [object.language, object.datatype.value] : '',
      ])
    expect(new Set(parse(lines).map(key))).toEqual(new Set(quads.map(key)))
    expect(quads.length).toBeGreaterThan(150)
  })

  it('leads to files and pages that are there, and to nothing that is withdrawn', () => {
    const own = 'https://lyttepost.test'
    const led = ['accessURL', 'downloadURL', 'landingPage'].flatMap((name) => valuesOf(`${dcat}${name}`))
    for (const to of [...led, ...valuesOf(`${dct}isReferencedBy`)])
      expect(site.pages.has(to.slice(own.length)), to).toBe(true)
    expect(valuesOf(`${dcat}dataset`).map((one) => one.split('#')[1])).toEqual([
      'tabell-tilfreds-2020',
      'tabell-alder-2020',
    ])
  })

  it('has titles in the languages that they are written in, and is led to from every page', () => {
    const titles = quads.filter(
      ({ subject, predicate }) =>
        predicate.value === `${dct}title` && subject.value.endsWith('#tabell-tilfreds-2020'),
    )
    expect(titles.map(({ object }) => 'language' in object && object.language)).toEqual(['nb', 'nn'])
    expect(textOf('/en/')).toContain('<link rel="alternate" type="text/turtle"')
    expect(textOf('/nn/tabeller/')).toContain('href="/katalog.ttl"')
  })
})
