import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '#core/interviews'
import type { ReportModel } from '../model.ts'
import type { InterviewReportFacts } from './facts.ts'
import { testFacts } from './test-facts.ts'
import { printedQuotes, testProject } from './test-project.ts'
import { documentOf, modelsOf, nodesOf, quotesIn, saidIn, section, slidesOf, textOf } from './test-read.ts'

const withProject = (change: Partial<Project>): InterviewReportFacts => ({
  ...testFacts(),
  project: { ...testProject, ...change },
})

describe('the files of a study by interviews', () => {
  it('are document, manuscript, page and slides, named alike', () => {
    expect(modelsOf(testFacts()).map(({ edition, fileName, kind }) => [edition, fileName, kind])).toEqual([
      ['document', 'intervjuer-a-be-om-hjelp-2026.pdf', 'interviews'],
      ['manuscript', 'intervjuer-a-be-om-hjelp-2026.docx', 'interviews'],
      ['page', 'intervjuer-a-be-om-hjelp-2026.html', 'interviews'],
      ['slides', 'intervjuer-a-be-om-hjelp-2026.pptx', 'interviews'],
    ])
  })

  it.each(['nb', 'nn'] as const)('have each section and node once, in %s', (language) => {
    for (const model of modelsOf(testFacts(language), language)) {
      const ids = [...model.sections.map(({ id }) => id), ...nodesOf(model).map(({ id }) => `node ${id}`)]
      expect(new Set(ids).size).toBe(ids.length)
      expect(nodesOf(model).length).toBeGreaterThan(20)
    }
  })

  it('have chapters in order, numbered as they are there', () => {
    const chapters = (facts: InterviewReportFacts) =>
      documentOf(facts)
        .sections.filter(({ level }) => level === 1)
        .map(({ number, id }) => `${number ?? ''} ${id}`)
    expect(chapters(testFacts())).toEqual([
      ' summary',
      '1 about',
      '2 method',
      '3 sample',
      '4 themes',
      '5 beside',
      '6 recommendations',
      'Vedlegg 1 appendix_sheet',
      'Vedlegg 2 appendix_guide',
      'Vedlegg 3 appendix_tree',
      'Vedlegg 4 appendix_checklist',
    ])
    expect(chapters({ ...testFacts(), beside: new Map(), informationSheet: null, checklist: [] })).toEqual([
      ' summary',
      '1 about',
      '2 method',
      '3 sample',
      '4 themes',
      '5 recommendations',
      'Vedlegg 1 appendix_guide',
      'Vedlegg 2 appendix_tree',
    ])
  })

  it('say what informants got as a part of the sentence, however it was written', () => {
    const said = nodesOf(documentOf(testFacts())).map(textOf).join(' ')
    expect(said).toContain(' fikk et gavekort på 300 kroner.')
    expect(said).not.toContain('kroner..')
  })

  it('can be made of a study that has only begun', () => {
    const facts: InterviewReportFacts = {
      ...testFacts(),
      project: emptyProject,
      quotes: new Map(),
      beside: new Map(),
      guide: null,
      informationSheet: null,
      checklist: [],
    }
    for (const model of modelsOf(facts)) {
      const empty = model.sections.filter(({ level, nodes }) => level === 2 && nodes.length === 0)
      expect(empty).toEqual([])
    }
    expect(documentOf(facts).sections.map(({ number }) => number)).toContain('3')
    expect(documentOf(facts).sections.map(({ id }) => id)).not.toContain('themes')
  })
})

describe('quotes in the report', () => {
  it('are those that are signed and released, each once, word for word with their labels', () => {
    const model = documentOf(testFacts())
    expect(quotesIn(model).sort()).toEqual(['quote_s1', 'quote_s2', 'quote_s3', 'quote_s6'])
    const shown = nodesOf(model).find(({ id }) => id === 'quote_s2')
    expect(shown).toEqual({ type: 'quote', id: 'quote_s2', text: printedQuotes.s2!.text, label: 'Mann, 68' })
    // first under the finding of the theme that comes first
    expect(section(model, 'theme_t1').nodes.map(({ id }) => id)).toEqual([
      'theme_t1_text',
      'theme_t1_text_2',
      'finding_f1',
      'quote_s1',
      'finding_f2',
      'quote_s2',
      'theme_t1_basis',
    ])
    expect(section(model, 'theme_t2').nodes.map(({ id }) => id)).toContain('quote_s3')
  })

  it('are never others, in any file', () => {
    const facts: InterviewReportFacts = { ...testFacts(), quotes: new Map(Object.entries(printedQuotes)) }
    const everything = JSON.stringify(modelsOf(facts))
    expect(everything).not.toContain(printedQuotes.s4!.text)
    const some = fc.subarray(Object.keys(printedQuotes))
    fc.assert(
      fc.property(some, some, (signed, released) => {
        const quote = new Map(
          [...testProject.quote].map(([id, one]) => [
            id,
            { ...one, signedBy: signed.includes(id) ? 'nils' : null },
          ]),
        )
        const shown = new Map(released.map((id) => [id, printedQuotes[id]!]))
        const given: InterviewReportFacts = { ...withProject({ quote }), quotes: shown }
        const both = signed.filter((id) => released.includes(id)).map((id) => `quote_${id}`)
        for (const model of modelsOf(given)) expect(quotesIn(model).sort()).toEqual(both.sort())
      }),
      { seed: 1, numRuns: 60 },
    )
  })
})

describe('themes and recommendations', () => {
  const model = documentOf(testFacts())

  it('are reported from major to minor, without candidates and those set aside', () => {
    const titles = model.sections.filter(({ id }) => id.startsWith('theme_')).map(({ title }) => title)
    expect(titles).toEqual([
      'Én person som blir',
      'Ventetiden gjør noe med folk',
      'Huset og gata (mindre tema)',
    ])
    expect(JSON.stringify(modelsOf(testFacts()))).not.toMatch(/Kosthold|Penger/)
    expect(saidIn(model, 'analysis_numbers')).toContain('Temaer som ble vurdert og lagt bort: 1.')
  })

  it('stand under the questions that they bear on, as they bear on them', () => {
    expect(section(model, 'summary_question_q1').nodes.map(textOf)).toEqual([
      'Temaer som støtter:',
      'Én person som blir: Informantene forteller om forskjellen på å ha én fast kontakt og å møte nye hele tiden.',
      'Temaer som taler imot:',
      'Ventetiden gjør noe med folk: Å vente på svar blir av flere beskrevet som den tyngste delen.',
    ])
    expect(saidIn(model, 'theme_t1_basis')).toContain('problemstilling 1, 2 og 4 (støtter).')
    expect(saidIn(model, 'theme_t2_basis')).toContain('problemstilling 3 (nyanserer) og 1 (taler imot).')
  })

  it('are one list of recommendations wherever it is printed', () => {
    const wanted = [
      'Gi hver bruker én fast kontakt, og en til som kan steppe inn.',
      'Si fra samme dag hvor lenge svaret vil ta, også når det ikke er noe nytt.',
    ]
    const chapter = section(model, 'recommendations').nodes.filter(({ id }) =>
      /^recommendation_\w\d$/.test(id),
    )
    const listIn = (from: ReportModel, id: string) => saidIn(from, id).split('|')
    expect(chapter.map(textOf)).toEqual(wanted.map((one, at) => `${at + 1}. ${one}`))
    expect(listIn(model, 'summary_recommendations_list')).toEqual(wanted)
    expect(listIn(slidesOf(testFacts()), 'slide_recommendations_list')).toEqual(wanted)
    expect(saidIn(model, 'recommendation_r1_grounds')).toBe(
      'Gjelder: Kommunene.|Bygger på: «Én person som blir» og «Ventetiden gjør noe med folk».',
    )
  })

  it('have what stands beside them with source and year, and its cells untouched', () => {
    const nodes = section(model, 'beside_t3').nodes
    expect(textOf(nodes[0]!)).toBe('Fra kartleggingen: Bosituasjon. Kilde: BrukerPlan, 2024.')
    const given = testFacts().beside.get('t3')![0]!.nodes[0]!
    expect(nodes[1]).toEqual({ ...given, id: 'beside_t3_1_housing' })
    expect(section(model, 'beside_t1').number).toBe('5.1')
    expect(section(model, 'beside_t3').number).toBe('5.2')
  })
})
