import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TableQuestion } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import { saidFraction } from '../../numbers-said.ts'
import type { SurveyTables } from '../tables.ts'
import { changeSentence, limitsSentence, overTime } from './change-sentence.ts'
import { continuityOf } from './continuity.ts'
import { groupDifferences, groupSentence } from './group-sentence.ts'
import { levelSentence } from './level-sentence.ts'
import { gradeSaid, questionSaid } from './questions-said.ts'
import { handTables, type QuestionCounts } from './test-tables.ts'

const versions = loadInstruments('brukertilfredshet')
const formOf = (id: string) => versions.find((one) => one.id === id)!
const [form17, form19, form21] = ['2017.1', '2019.1', '2021.1'].map((version) =>
  formOf(`brukertilfredshet@${version}`),
) as [ReturnType<typeof formOf>, ReturnType<typeof formOf>, ReturnType<typeof formOf>]

/** One question with its own counts, the others with the same of everybody. */
const tablesWith = (form: typeof form21, year: number, code: string, counts: QuestionCounts): SurveyTables =>
  handTables(form, year, (question) =>
    question.code === code ? counts : { all: question.categories.map(() => 100) },
  )
const questionOf = (tables: SurveyTables, code: string): TableQuestion =>
  tables.questions.find((question) => question.code === code)!

describe('fractions in words', () => {
  test.each([
    [66, 'om lag to av tre'],
    [50.4, 'om lag halvparten'],
    [48.4, 'nesten halvparten'],
    [51.5, 'litt over halvparten'],
    [33, 'om lag én av tre'],
    [9.2, 'om lag én av ti'],
    [63, null],
    [55, null],
    [5, null],
    [97, null],
  ])('%s per cent is %s', (share, said) => {
    expect(saidFraction(share)?.nb ?? null).toBe(said)
  })

  test('are said of no number that is more than two points away', () => {
    const values: Readonly<Record<string, number>> = {
      'én av ti': 10,
      'én av fem': 20,
      'én av fire': 25,
      'én av tre': 100 / 3,
      'fire av ti': 40,
      halvparten: 50,
      'seks av ti': 60,
      'to av tre': 200 / 3,
      'tre av fire': 75,
      'åtte av ti': 80,
      'ni av ti': 90,
    }
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (share) => {
        const said = saidFraction(share)?.nb
        if (!said) return
        const [word, of] = Object.entries(values).find(([name]) => said.endsWith(name))!
        const off = share - of
        expect(Math.abs(off)).toBeLessThanOrEqual(2)
        if (said === `litt over ${word}`) expect(off).toBeGreaterThan(1)
        else if (said === `nesten ${word}`) expect(off).toBeLessThan(-1)
        else expect(Math.abs(off)).toBeLessThanOrEqual(1)
      }),
      { seed: 1, numRuns: 400 },
    )
  })
})

describe('what is answered', () => {
  test('by everybody, on extent', () => {
    const tables = tablesWith(form21, 2021, 'services_satisfactory', { all: [130, 271, 682] })
    const question = questionOf(tables, 'services_satisfactory')
    expect(levelSentence(tables, question, 'nb')).toBe(
      '63 prosent av brukerne svarer at tjenestene alt i alt i stor grad er tilfredsstillende. 25 prosent svarer i noen grad, og 12 prosent i liten grad.',
    )
    expect(levelSentence(tables, question, 'nn')).toBe(
      '63 prosent av brukarane svarer at tenestene alt i alt i stor grad er tilfredsstillande. 25 prosent svarer i nokon grad, og 12 prosent i liten grad.',
    )
  })

  test('on other scales, and by those who were asked', () => {
    const said = (code: string, counts: readonly number[]): string | null => {
      const tables = tablesWith(form21, 2021, code, { all: counts })
      return levelSentence(tables, questionOf(tables, code), 'nb')
    }
    expect(said('has_individual_plan', [280, 550, 170])).toBe(
      '28 prosent av brukerne svarer at de har en individuell plan. 55 prosent svarer nei, og 17 prosent svarer «vet ikke».',
    )
    expect(said('help_over_3_years', [12, 56, 32])).toBe(
      'Nesten én av tre brukere (32 prosent) svarer at hjelpen fra kommunen har blitt bedre de siste tre årene. 12 prosent svarer at den har blitt dårligere, og 56 prosent at den er uendret.',
    )
    expect(said('treated_badly', [72, 28])).toBe(
      '28 prosent av brukerne svarer at de det siste året har blitt behandlet nedlatende eller krenkende av ansatte i kommunen, én eller flere ganger. 72 prosent svarer nei.',
    )
    expect(said('own_mental_health', [37, 20, 43])).toBe(
      '43 prosent av brukerne svarer at den psykiske helsen er bra. 37 prosent svarer «dårlig», og 20 prosent «verken bra eller dårlig».',
    )
    expect(said('plan_satisfied', [15, 31, 54])).toContain('brukerne med individuell plan')
  })

  test('is not told, nor hinted at, where it is withheld', () => {
    const tables = tablesWith(form21, 2021, 'gets_needed_help', { all: [null, 50, null] })
    expect(levelSentence(tables, questionOf(tables, 'gets_needed_help'), 'nb')).toBeNull()
    expect(groupSentence(tables, questionOf(tables, 'gets_needed_help'), 'nb')).toBeNull()
  })

  test('every question of every form has words of its own in both forms of Norwegian', () => {
    for (const form of [form19, form21, formOf('brukertilfredshet@2026.1')]) {
      for (const question of handTables(form, 2021, () => ({ all: [] })).questions) {
        const { that, topic } = questionSaid(question)
        expect(`${that.nb} ${that.nn}`).not.toContain('«')
        expect(topic.nb).not.toBe(question.title.nb)
        for (const { code } of question.categories) {
          expect(gradeSaid(question.scale, code).nn).not.toBe(code)
        }
      }
    }
  })
})

describe('what has changed', () => {
  const over = (
    now: readonly number[],
    before: readonly number[] | null,
    first: readonly number[] | null = null,
    code = 'services_accessible',
  ) => {
    const tables = tablesWith(form21, 2021, code, { all: now })
    const earlier = [
      ...(first ? [tablesWith(form17, 2017, code, { all: first })] : []),
      ...(before ? [tablesWith(form19, 2019, code, { all: before })] : []),
    ]
    return overTime(questionOf(tables, code), tables, earlier, versions)
  }

  test('is certain where the margins do not overlap', () => {
    expect(changeSentence(over([130, 259, 690], [211, 360, 670], [100, 132, 222]), 'nb')).toBe(
      'Andelen som svarer i stor grad, er statistisk sikkert høyere enn i 2019 (64 mot 54 prosent). Sammenlignet med 2017 (49 prosent) er andelen statistisk sikkert høyere. Andelen som svarer i liten grad, er statistisk sikkert lavere enn i 2019 (12 mot 17 prosent).',
    )
  })

  test('is not said to be a change where they do', () => {
    expect(changeSentence(over([140, 292, 648], [185, 334, 716], [109, 114, 232]), 'nb')).toBe(
      'I 2019 svarte 58 prosent i stor grad. Forskjellen er ikke statistisk sikker. Sammenlignet med 2017 (51 prosent) er andelen statistisk sikkert høyere.',
    )
    expect(changeSentence(over([100, 300, 600], [100, 305, 595]), 'nn')).toBe(
      'Delen som svarer i stor grad, er om lag som i 2019 (60 prosent).',
    )
    expect(changeSentence(over([100, 300, 600], null), 'nb')).toBeNull()
    expect(changeSentence(over([100, 300, 600], [100, 305, 595], [100, 300, 600]), 'nb')).toBe(
      'Andelen som svarer i stor grad, er om lag som i 2019 (60 prosent). Den er også om lag som i 2017 (60 prosent).',
    )
    expect(changeSentence(over([100, 300, 600], [110, 320, 570], [100, 300, 600]), 'nn')).toBe(
      'I 2019 svara 57 prosent i stor grad. Skilnaden er ikkje statistisk sikker. Delen er om lag som i 2017 (60 prosent).',
    )
  })

  test('and is read with care where the question was another', () => {
    expect(limitsSentence(over([15, 31, 54], [30, 26, 44], [20, 40, 40], 'plan_satisfied'), 'nb')).toBe(
      'I 2019 og 2017 var spørsmålet «Hvis du har en individuell plan (IP), er du tilfreds med denne?» Fra 2021 gjelder tallene bare brukere med individuell plan. Forskjeller over tid må derfor tolkes med varsomhet.',
    )
    expect(limitsSentence(over([1, 2, 3], [1, 2, 3], [1, 2, 3], 'masters_everyday'), 'nb')).toBe(
      'Det finnes ikke tall fra 2017 som kan sammenlignes.',
    )
    expect(limitsSentence(over([1, 2, 3], [1, 2, 3], [1, 2, 3]), 'nb')).toBeNull()
    expect(limitsSentence(over([1, 2, 3], [1, 2, 3], [1, 2, 3], 'help_over_3_years'), 'nb')).toBe(
      'Det finnes ikke tall fra 2019 eller 2017 som kan sammenlignes.',
    )
  })

  test('is not looked for across a break', () => {
    const question = (code: string) => questionOf(tablesWith(form21, 2021, code, { all: [] }), code)
    const kind = (code: string, before: typeof form19) =>
      continuityOf(question(code), form21, before, versions).kind
    expect(kind('services_accessible', form17)).toBe('same')
    expect(kind('gets_needed_help', form17)).toBe('changed')
    expect(kind('masters_everyday', form17)).toBe('none')
    expect(kind('has_individual_plan', form19)).toBe('none')
    expect(kind('life_overall', form19)).toBe('none')
    expect(continuityOf(question('talks_about_children'), form21, form19, versions)).toMatchObject({
      kind: 'changed',
      wording: null,
      routedSince: '2021',
    })
  })
})

describe('which groups stand out', () => {
  const counts: QuestionCounts = {
    all: [120, 270, 690],
    'lar:yes': [60, 87, 153],
    'lar:no': [50, 180, 470],
    'lar:known': [110, 267, 623],
    'age:from_60': [10, 30, 115],
    'age:to_25': [10, 25, 48],
    'age:known': [115, 265, 680],
    'daily:job': [5, 15, 70],
  }
  const tables = tablesWith(form21, 2021, 'services_satisfactory', counts)
  const question = questionOf(tables, 'services_satisfactory')

  test('marked ones only, with their number and that of all others, the largest difference first', () => {
    expect(groupSentence(tables, question, 'nb')).toBe(
      'Brukere i jobb (78 mot 63 prosent) og brukere på 60 år eller eldre (74 mot 62 prosent) svarer oftere i stor grad enn øvrige. Brukere i LAR (51 mot 67 prosent) svarer sjeldnere i stor grad enn øvrige.',
    )
  })

  test('and those that stand out at the low end alone, after it is said that none does at the high', () => {
    const low = tablesWith(form21, 2021, 'services_satisfactory', {
      all: [200, 400, 400],
      'sex:female': [80, 60, 100],
      'sex:male': [120, 340, 300],
      'sex:known': [200, 400, 400],
    })
    expect(groupSentence(low, question, 'nb')).toMatch(
      /skiller seg statistisk sikkert fra øvrige i andelen som svarer i stor grad\. Kvinner \(33 mot 16 prosent\) svarer oftere i liten grad enn øvrige\.$/,
    )
  })

  test('by the answer as it is printed', () => {
    const changed = tablesWith(form21, 2021, 'help_over_3_years', {
      all: [200, 400, 400],
      'lar:yes': [20, 20, 160],
      'lar:no': [180, 380, 240],
      'lar:known': [200, 400, 400],
    })
    expect(groupSentence(changed, questionOf(changed, 'help_over_3_years'), 'nb')).toBe(
      'Brukere i LAR (80 mot 30 prosent) svarer oftere «bedre» enn øvrige.',
    )
  })

  test('nobody is named whose number, or whose variable, is withheld', () => {
    const hidden = tablesWith(form21, 2021, 'services_satisfactory', {
      ...counts,
      'daily:job': [null, null, null],
      'lar:known': [null, null, null],
    })
    // without those known on LAR the others of it would be everybody; they are withheld, so nothing is compared
    expect(groupDifferences(hidden, question, 'high').map(({ group }) => group)).toEqual(['from_60'])
    expect(groupSentence(hidden, question, 'nn')).toBe(
      'Brukarar på 60 år eller eldre (74 mot 62 prosent) svarer oftare i stor grad enn dei andre.',
    )
  })

  test('a question is not explained by its own answer', () => {
    const own = tablesWith(form21, 2021, 'has_individual_plan', {
      all: [300, 500, 200],
      'plan:yes': [300, 0, 0],
      'plan:no': [0, 500, 0],
      'plan:known': [300, 500, 0],
    })
    expect(groupDifferences(own, questionOf(own, 'has_individual_plan'), 'yes')).toEqual([])
  })
})
