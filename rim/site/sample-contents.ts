import {
  createLinkers,
  decide,
  linkFrequencies,
  linkMeans,
  policies,
  protectFrequencies,
  protectMeans,
  type SafeTable,
} from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import type { SiteContents } from './contents.ts'

/** A small site for tests: a report, a withdrawn one, news, a table with withheld cells, the longest municipality name. */

const text = (nb: string) => ({ nb, nn: nb })
const origin = {
  source: text('Brukerundersøkelsen'),
  round: '2020',
  population: text('Alle som svarte'),
  excluded: [],
  notes: [],
  synthetic: true,
}

async function sampleTable(): Promise<SafeTable> {
  const labels = ['Fornøyd', 'Verken eller', 'Misfornøyd', 'Vet ikke']
  const counts = [[40], [25], [12], [2]]
  const raw: Parameters<typeof linkFrequencies>[1] = {
    kind: 'frequency',
    id: 'tilfreds',
    title: { nb: 'Hvor fornøyd er du?', nn: 'Kor nøgd er du?' },
    shape: 'partition',
    rows: labels.map((nb, at) => ({ code: `r${at}`, label: { nb, nn: nb } })),
    columns: [{ code: 'alle', label: { nb: 'Alle', nn: 'Alle', en: 'All' } }],
    counts,
    bases: [79],
    available: counts.map(() => [true]),
    rowsCoverBase: true,
    columnTotals: [],
    nested: [],
    everyone: [79],
    people: [79],
    question: 'tilfreds',
    ofAsked: false,
    pieces: counts.map((row, at) => [{ choice: `r${at}`, counts: row }]),
  }
  const linkers = createLinkers()
  linkFrequencies(linkers, raw, policies.default, () => 'alle')
  return protectFrequencies(
    raw,
    decide(linkers, policies.default, await loadLinearSolver()),
    origin,
    () => 'alle',
  )
}

/** Mean ages, of which the second row has too few people. */
async function sampleMeans(): Promise<SafeTable> {
  const raw: Parameters<typeof linkMeans>[1] = {
    kind: 'mean',
    id: 'alder',
    title: { nb: 'Hvor gammel er du?', nn: 'Kor gammal er du?' },
    rows: ['Kvinner', 'Menn'].map((nb, at) => ({ code: `r${at}`, label: { nb, nn: nb } })),
    columns: [{ code: 'alle', label: { nb: 'Alle', nn: 'Alle', en: 'All' } }],
    cells: [
      [{ n: 75, sum: 3000, sumOfSquares: 127_500, largest: 71, second: 70 }],
      [{ n: 6, sum: 240, sumOfSquares: 10_000, largest: 60, second: 58 }],
    ],
    unit: 1,
    rowTotals: [],
    nested: [],
  }
  const linkers = createLinkers()
  linkMeans(linkers, raw, policies.default, () => 'alle')
  const decision = decide(linkers, policies.default, await loadLinearSolver())
  return protectMeans(raw, decision, origin, () => 'alle')
}

const file = (name: string, type: string, text: string) =>
  ({ name, type, language: 'nb', bytes: new TextEncoder().encode(text) }) as const

/** A drawing as our own writer writes it. */
const drawn =
  '<figure class="drawn" id="figure-1"><figcaption id="figure-1-title"><b>Figur 1.</b> Fornøyde &amp; misfornøyde</figcaption>' +
  '<div class="wide"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 6" width="16" height="6" role="img" aria-labelledby="figure-1-wide-title">' +
  '<title id="figure-1-wide-title">Fornøyde</title><path d="M0 0h16v6H0z"/></svg></div></figure>\n'

export async function sampleContents(more: Partial<SiteContents> = {}): Promise<SiteContents> {
  const table = await sampleTable()
  const excerpt = {
    nb: 'De fleste er fornøyde med hjelpen. Mange ønsker flere å være sammen med.',
    nn: 'Dei fleste er nøgde med hjelpa. Mange ønskjer fleire å vere saman med.',
    en: 'Most people are content with the help they get.',
  }
  return {
    day: '2021-02-01',
    synthetic: true,
    base: 'https://lyttepost.test',
    licence: 'NLOD_2_0',
    publisher: 'Kompetansesenter rus – Midt-Norge',
    contacts: [
      {
        name: 'Kari Prøve',
        role: { nb: 'Prosjektleder', nn: 'Prosjektleiar', en: 'Project leader' },
        telephone: '12 34 56 78',
        email: 'kari@lyttepost.test',
      },
    ],
    accessibilityStatement: 'https://uustatus.no/nb/erklaringer/publisert/prove',
    publications: [
      {
        code: 'brukere-2020',
        kind: 'report',
        title: {
          nb: 'Brukernes erfaringer 2020',
          nn: 'Erfaringane til brukarane 2020',
          en: 'What users told in 2020',
        },
        excerpt,
        publishedOn: '2021-01-15',
        notice: {
          kind: 'changed',
          day: '2021-01-20',
          text: { nb: 'Et tall er rettet.', nn: 'Eit tal er retta.', en: 'A number is corrected.' },
        },
        picture: {
          ...file(
            'vindu.svg',
            'image/svg+xml',
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 6"><path fill="#9fb8d0" d="M0 0h16v6H0z"/></svg>',
          ),
          alt: { nb: 'Et blått vindu', nn: 'Eit blått vindauge', en: 'A blue window' },
          credit: 'Ola Prøve',
        },
        bodies: {
          nb: `<h2>Tilfredshet</h2><p>40 av 79 er fornøyde.</p>${drawn}`,
          nn: '<h2>Kor nøgde folk er</h2><p>40 av 79 er nøgde.</p>',
        },
        files: [file('rapport.pdf', 'application/pdf', '%PDF-1.7 prøve')],
        manifest: 'a'.repeat(64),
      },
      {
        code: 'brukere-2017',
        kind: 'report',
        title: { nb: 'Brukernes erfaringer 2017', nn: 'Erfaringane til brukarane 2017' },
        excerpt,
        publishedOn: '2018-01-15',
        notice: {
          kind: 'withdrawn',
          day: '2021-01-30',
          text: { nb: 'Tallene var feil.', nn: 'Tala var feil.', en: 'The numbers were wrong.' },
        },
        bodies: { nb: `<p>Hemmelig feil</p>${drawn}` },
        files: [file('gammel.pdf', 'application/pdf', '%PDF-1.7 gammel')],
      },
      {
        code: 'ny-rapport',
        kind: 'news',
        title: { nb: 'Varierte erfaringer', nn: 'Varierte erfaringar', en: 'Varied experiences' },
        excerpt,
        publishedOn: '2021-01-16',
        bodies: { nb: '<p>Ny rapport er ute.</p>' },
        files: [],
      },
    ],
    tables: [
      { code: 'tilfreds-2020', table, publication: 'brukere-2020', updated: '2021-01-15' },
      { code: 'alder-2020', table: await sampleMeans(), publication: 'brukere-2020', updated: '2021-01-15' },
      { code: 'tilfreds-2017', table, publication: 'brukere-2017', updated: '2018-01-15' },
    ],
    profiles: [
      {
        number: '5436',
        name: 'Porsanger – Porsáŋgu – Porsanki',
        county: 'Finnmark',
        bodies: { nb: '<h2>Barometer</h2><p>Prøve.</p>' },
        pdf: file('profil.pdf', 'application/pdf', '%PDF-1.7 profil'),
      },
    ],
    ...more,
  }
}
