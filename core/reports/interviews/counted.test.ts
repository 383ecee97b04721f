import { describe, expect, it } from 'vitest'
import type { Project } from '#core/interviews'
import { testFacts } from './test-facts.ts'
import { testProject } from './test-project.ts'
import { documentOf, type Language, modelsOf, nodesOf, saidIn, section, textOf } from './test-read.ts'

describe('what is counted', () => {
  it('is the log’s: codings, codes and interviews', () => {
    const model = documentOf(testFacts())
    let codings = 0
    for (const here of testProject.codings.values()) codings += here.size
    expect(saidIn(model, 'analysis_numbers')).toContain(
      `Det er ${codings} kodinger under 8 koder, 5 kategorier og 3 temaer, gjort av 2 personer. 2 av kodene bruker`,
    )
    expect(saidIn(model, 'analysis_numbers')).toContain(
      '10 intervjuer er kodet i sin helhet, 3 intervjuer bare der de ga noe nytt, 1 intervju er ikke kodet.',
    )
    // k1 in all 14, k2 in every second, k3 in every third, k4 in every fourth
    expect(saidIn(model, 'theme_t1_basis')).toContain('4 koder i 2 kategorier og er kodet i 14 intervjuer')
    expect(saidIn(model, 'theme_t3_basis')).toContain('1 kode i 1 kategori og er kodet i 2 intervjuer')
    const tree = section(model, 'tree_t2').nodes[0]!
    expect(
      tree.type === 'table' &&
        tree.table.rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
    ).toEqual([
      ['Å bli ringt opp igjen'],
      ['«Jeg satt med telefonen i fanget»', 4, 4],
      ['Ringer tilbake samme dag', 3, 3],
      ['Uvisse'],
      ['«Jeg satt med telefonen i fanget»', 4, 4],
      ['Vet ikke hvem som bestemmer', 2, 2],
    ])
  })

  it('shows the sample by sex and by age, and never both together', () => {
    const table = nodesOf(documentOf(testFacts())).find(({ id }) => id === 'sample_table')!
    const rows = table.type === 'table' ? table.table.rows : []
    const counts = rows.map(({ label, cells }) => [label, cells[0]?.value ?? null])
    expect(counts).toEqual([
      ['Kjønn', null],
      ['Kvinner', 5],
      ['Menn', 9],
      ['Alder', null],
      ['65–69 år', 6],
      ['70–74 år', 5],
      ['75–79 år', 3],
      ['Alle', 14],
    ])
  })

  it('tells the recruitment as the register counts it, with the steps that nobody stopped at left out', () => {
    const model = documentOf(testFacts())
    const table = nodesOf(model).find(({ id }) => id === 'recruitment_funnel')!
    const rows = table.type === 'table' ? table.table.rows : []
    expect(rows.map(({ label, cells }) => [label, cells[0]!.value])).toEqual([
      ['Vurdert', 31],
      ['Ikke spurt', 5],
      ['Spurt', 26],
      ['Takket nei', 7],
      ['Ikke nådd', 2],
      ['Utenfor målgruppen', 1],
      ['Takket ja', 16],
      ['Møtte ikke', 1],
      ['Intervjuet', 15],
    ])
    expect(saidIn(model, 'recruitment_reasons')).toBe(
      'Grunnene til at det ikke ble noe intervju, var helse (9) og ønsket ikke (7).',
    )
    expect(saidIn(model, 'ethics_consent')).toContain('1 informant trakk samtykket etter intervjuet.')
    expect(saidIn(model, 'ethics_approvals')).toBe(
      'Sikt (123456): vurdert, behandlingen er lovlig, 12.\u00a0juni 2025',
    )
    expect(saidIn(model, 'reviews_text')).toContain('lest av brukerrådet. Det')
    expect(saidIn(model, 'reviews_text')).not.toContain('For lite om bolig')
  })

  it('leaves agreement and saturation out of a reflexive analysis', () => {
    const facts = testFacts()
    expect(saidIn(documentOf(facts), 'analysis_measured')).toBe(
      'To personer kodet 3 intervjuer uten å se hverandres arbeid. De var enige om 93\u00a0% av teksten. Cohens kappa var 0,72, Krippendorffs alfa 0,72. De siste 3 intervjuene ga 1 ny kode.',
    )
    const reflexive = { ...facts, analysis: { ...facts.analysis, stance: 'reflexive' as const } }
    const ids = nodesOf(documentOf(reflexive)).map(({ id }) => id)
    expect(ids).not.toContain('analysis_measured')
    const undefinedAlpha = {
      ...facts.analysis,
      agreement: { interviews: 3, share: 1, kappa: null, alpha: null },
    }
    expect(saidIn(documentOf({ ...facts, analysis: undefinedAlpha }), 'analysis_measured')).toContain(
      'Cohens kappa var ikke definert, Krippendorffs alfa ikke definert.',
    )
  })
})

describe('the checklist', () => {
  it('has what a person wrote before what was drafted, and tells what nobody has answered', () => {
    const table = nodesOf(documentOf(testFacts(), 'nn')).find(({ id }) => id === 'checklist_table')!
    expect(
      table.type === 'table' && table.table.rows.map(({ label, cells }) => [label, cells[0]!.text]),
    ).toEqual([
      ['1. Intervjuar', 'Fire intervjuarar ved kompetansesenteret.'],
      ['13. Fråfall', '7 takket nei. Grunnene står i kapittelet om metode.'],
      ['28. Kontroll av funn', 'Ikkje svart på'],
    ])
  })
})

describe('the written forms', () => {
  // words that are of one form alone
  const onlyNb =
    /\b(ikke|fra|ble|hvordan|hva|noe|fikk|spurte|tjenestene|kommuner|informantene|temaene|flere|se|kilde|skrev)\b/i
  const onlyNn =
    /\b(ikkje|frå|vart|korleis|kva|noko|fekk|spurde|tenestene|kommunar|informantane|temaa|fleire|sjå|kjelde)\b/i
  /** All that the report says itself: the writers' texts are taken away, and what is given in both forms is asked for. */
  function generated(language: Language): string {
    const silent = {
      ...testProject,
      theme: new Map([...testProject.theme].map(([id, one]) => [id, { ...one, name: 'X', text: 'X' }])),
    }
    const project: Project = {
      ...silent,
      category: new Map([...silent.category].map(([id, one]) => [id, { ...one, name: 'X' }])),
      code: new Map([...silent.code].map(([id, one]) => [id, { ...one, name: 'X' }])),
      finding: new Map(),
      recommendation: new Map([['r', { ...silent.recommendation.get('r1')!, text: 'X', to: 'X' }]]),
    }
    const facts = {
      ...testFacts(language),
      project,
      quotes: new Map(),
      beside: new Map([['t1', [{ ...testFacts().beside.get('t1')![0]!, title: 'X', nodes: [] }]]]),
    }
    const { approvals: _, ...study } = facts.study
    const models = modelsOf({ ...facts, study: { ...study, approvals: [] }, checklist: [] }, language)
    return models
      .flatMap((model) => [
        model.title,
        model.subtitle,
        ...model.facts.map(({ label }) => label),
        ...model.sections.map(({ title }) => title),
        ...nodesOf(model).map((node) => (node.type === 'table' ? JSON.stringify(node.table) : textOf(node))),
      ])
      .join('\n')
  }

  it('are kept apart', () => {
    expect(generated('nb').length).toBeGreaterThan(5000)
    expect(onlyNn.exec(generated('nb'))).toBeNull()
    expect(onlyNb.exec(generated('nn'))).toBeNull()
    expect(onlyNb.test(generated('nb')) && onlyNn.test(generated('nn'))).toBe(true)
  })
})
