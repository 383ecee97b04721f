import { describe, expect, it } from 'vitest'
import { type Problem, ProblemError, problemText } from '#core/foundation'
import { checkInstrument, parseInstrument, questionsOf } from '#core/instruments'
import { sheetsWorkbook } from '#rim/writers'
import type { ReadForm } from './draft.ts'
import { formImportProblems as kinds } from './problems.ts'
import { readForm } from './read.ts'

const fhir = (form: object): ReadForm =>
  readForm(Buffer.from(JSON.stringify({ resourceType: 'Questionnaire', ...form })))

type Rows = readonly Readonly<Record<string, string>>[]
const sheet = (name: string, rows: Rows) => {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { name, head, rows: rows.map((row) => head.map((one) => row[one] ?? null)) }
}
const xls = (survey: Rows, choices: Rows = [], settings: Rows = []): ReadForm =>
  readForm(sheetsWorkbook([sheet('survey', survey), sheet('choices', choices), sheet('settings', settings)]))

const told = ({ problems }: ReadForm): readonly Problem[] => problems
const refused = (read: () => unknown): readonly Problem[] => {
  try {
    read()
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems
    throw cause
  }
  return []
}
/** A reference to a question, as XLSForm writes it. */
const ref = (name: string): string => `\${${name}}`
const yesNo = [
  { list_name: 'yn', name: 'Yes', label: 'Ja', 'label::Nynorsk (nn)': 'Ja' },
  { list_name: 'yn', name: 'no', label: 'Nei', 'label::Nynorsk (nn)': 'Nei' },
]

/** The smallest file that meets each kind. */
const cases: Readonly<Record<keyof typeof kinds, () => readonly Problem[]>> = {
  notQuestionnaire: () => refused(() => readForm(Buffer.from('{"resourceType":"Patient"}'))),
  notXlsForm: () => refused(() => readForm(sheetsWorkbook([sheet('Ark1', [{ a: 'b' }])]))),
  typeNotCarried: () => told(xls([{ type: 'geopoint', name: 'place', label: 'Hvor?' }])),
  conditionNotRead: () =>
    told(xls([{ type: 'text', name: 'a', label: 'A', relevant: "pulldata('x', 'y') = 1" }])),
  ruleNotRead: () => told(xls([{ type: 'text', name: 'a', label: 'A', constraint: "regex(., '[0-9]+')" }])),
  codeMade: () => told(xls([{ type: 'text', name: 'Navn på sted', label: 'A' }])),
  rangeAssumed: () => told(xls([{ type: 'integer', name: 'a', label: 'A' }])),
  featureNotCarried: () => told(xls([{ type: 'text', name: 'a', label: 'A', calculation: '1 + 1' }])),
  groupFlattened: () =>
    told(
      xls([
        { type: 'begin_group', name: 's', label: 'S' },
        { type: 'begin_group', name: 'without_text' },
        { type: 'text', name: 'a', label: 'A' },
        { type: 'end_group' },
        { type: 'end_group' },
      ]),
    ),
}

describe('a form made by another program', () => {
  it.each(Object.entries(cases))('%s is told, and nothing else', (name, met) => {
    const kind = kinds[name as keyof typeof kinds]
    const problems = met()
    expect(problems.map(({ number }) => number)).toEqual([kind.number])
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(problemText(problems[0]!, language)).not.toMatch(/[{}]|undefined/)
    }
  })

  it('an XLSForm is read with its routing, limits and other choices', () => {
    const { draft, problems } = xls(
      [
        {
          type: 'select_one yn',
          name: 'Has_Plan',
          label: 'Plan?',
          'label::Nynorsk (nn)': 'Plan?',
          required: 'yes',
        },
        {
          type: 'select_multiple yn',
          name: 'both',
          label: 'Begge?',
          'label::Nynorsk (nn)': 'Begge?',
          relevant: `selected(${ref('Has_Plan')}, 'no')`,
          constraint: "not(count-selected(.) > 1 and (selected(., 'no')))",
        },
        {
          type: 'int',
          name: 'age',
          label: 'Alder',
          'label::Nynorsk (nn)': 'Alder',
          constraint: '. > 15 and . <= 110',
        },
      ],
      yesNo,
      [
        {
          form_id: 'mitt_skjema',
          version: '3',
          form_title: 'Mitt skjema',
          lyttepost_title_nn: 'Skjemaet mitt',
        },
      ],
    )
    expect(new Set(problems.map(({ number }) => number))).toEqual(new Set([kinds.codeMade.number]))
    const form = parseInstrument(draft)
    expect(checkInstrument(form)).toEqual([])
    expect(form).toMatchObject({ id: 'mitt_skjema@3', title: { nb: 'Mitt skjema', nn: 'Skjemaet mitt' } })
    expect(questionsOf(form)).toMatchObject([
      { code: 'has_plan', type: 'choice', required: true, choices: [{ code: 'yes' }, { code: 'no' }] },
      {
        code: 'both',
        type: 'multi',
        askedWhen: { op: 'is', question: 'has_plan', value: 'no' },
        choices: [{ code: 'yes' }, { code: 'no', exclusive: true }],
      },
      { code: 'age', type: 'integer', min: 16, max: 110 },
    ])
  })

  it('what lacks nynorsk becomes a draft that the check does not let through', () => {
    const { draft } = xls([{ type: 'text', name: 'a', label: 'A' }])
    expect(checkInstrument(parseInstrument(draft)).map(({ number }) => number)).toContain(1011)
  })

  it('a Questionnaire of another house is read with its own names and yes-or-no questions', () => {
    const { draft, problems } = fhir({
      url: 'https://example.org/Questionnaire/Trivsel',
      version: '0.1',
      title: 'Trivsel',
      item: [
        { linkId: '1', type: 'boolean', text: 'Trives du?' },
        {
          linkId: '2',
          type: 'string',
          text: 'Hva er vanskelig?',
          enableWhen: [{ question: '1', operator: '=', answerBoolean: false }],
        },
        { linkId: '3', type: 'date', text: 'Når?' },
        {
          linkId: '4',
          type: 'string',
          text: 'Mer?',
          enableWhen: [{ question: '3', operator: 'exists', answerBoolean: true }],
        },
      ],
    })
    const form = parseInstrument(draft)
    expect(form.id).toBe('trivsel@0.1')
    expect(questionsOf(form)).toMatchObject([
      { code: 'trives_du', type: 'choice', choices: [{ code: 'yes' }, { code: 'no' }] },
      { code: 'hva_er_vanskelig', type: 'text', askedWhen: { op: 'is', question: 'trives_du', value: 'no' } },
      { code: 'mer', type: 'text' },
    ])
    const numbers = problems.map(({ number }) => number)
    expect(numbers).toContain(kinds.typeNotCarried.number)
    expect(numbers.filter((one) => one === kinds.conditionNotRead.number)).toHaveLength(1)
  })
})
