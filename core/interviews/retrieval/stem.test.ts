import { expect, test } from 'vitest'
import { stem } from './stem.ts'

/** Words with their stems, as the Snowball project's own implementation (snowballstemmer 3.1.1, BSD) gives them. */
const sample = `
ale:ale ap:ap arbeider:arbeid arbeidere:arbeider arbeidet:arbeid arbeidslivet:arbeidsliv
barnevernloven:barnevern behandling:behandling behandlingane:behandling behandlinger:behandling
bolig:bol boligen:bol boligene:bol boliger:bol brukarane:brukar brukaren:brukar brukere:bruker bys:bys
båten:båt d'ene:d'en diskurs:diskur einsemd:einsemd endelig:end ensomhet:ensom felleskapers:felleskap
folk:folk folks:folk godt:godt grus:grus hjemløs:hjemløs hjemløshet:hjemløs hjemløsheten:hjemløs
hjemløshetens:hjemløs hyggeleg:hygg idéen:idé idéer:idé kastes:kast kjærlighet:kjær kommers:kommers
kommunar:kommun kommunenes:kommun kommunens:kommun kontaktar:kontakt kontakten:kontakt kontakter:kontakt
kraftig:kraft kraftige:kraft kveldast:kveld landskapers:landskap lengtende:lengt levande:lev levd:levd
levde:levd lova:lov loven:lov lovt:lovt oppfølgingen:oppfølging organisert:organiser
organiserte:organiser pris:pris rus:rus russ:russ sendt:send sjukdomane:sjukdom sjukdommen:sjukdomm
skamma:skamm skammen:skamm skaps:skap slektskap:slektskap sykdom:sykdom tenestene:tenest tenester:tenest
tjenesta:tjenest tjeneste:tjenest tjenestene:tjenest tjenestenes:tjenest tjenester:tjenest
ungdommenes:ungdomm ungdommers:ungdommers vestlandet:vestland viktig:vikt viktige:vikt
viktigste:viktigst ånd:ånd år:år åra:åra ærlege:ærleg ærlig:ærl økonomisk:økonomisk økonomiske:økonomisk
`

test('stems are those of the Snowball project', () => {
  const pairs = sample
    .trim()
    .split(/\s+/u)
    .map((pair) => pair.split(':'))
  expect(pairs).toHaveLength(90)
  expect(pairs.map(([word]) => [word, stem(word!)])).toEqual(pairs)
})

test('words that belong together have one stem, and very short ones stay', () => {
  for (const words of ['tjeneste tjenester tjenestene tjenestenes', 'brukaren brukarane', 'viktig viktige']) {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1)
  }
  expect(['år', 'i', ''].map(stem)).toEqual(['år', 'i', ''])
})
