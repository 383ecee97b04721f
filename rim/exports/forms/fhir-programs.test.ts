import * as fc from 'fast-check'
import { Fhir } from 'fhir'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { describe, expect, it } from 'vitest'
import { isMissing } from '#core/foundation'
import {
  type Answer,
  evaluate,
  type Instrument,
  type Question,
  questionsOf,
  session,
} from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { instrumentFhir } from './fhir.ts'
import { hl7 } from './fhir-terms.ts'
import { absentCodes } from './fhirpath.ts'

const families = ['brukerplan', 'brukertilfredshet', 'datainnsamling', 'kommuneundersokelse'] as const
const forms = families.flatMap((family) => loadInstruments(family))
const fhir = new Fhir()
const reread = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value))

interface Extension {
  readonly url: string
  readonly extension?: readonly Extension[]
  readonly valueId?: string
  readonly valueString?: string
}

/** Answers that the form allows, and some that are not there. */
function legal(question: Question): fc.Arbitrary<Answer> {
  const kinds = [
    'blank' as const,
    ...(question.allowsUnknown ? ['unknown' as const] : []),
    ...(question.allowsRefused ? ['refused' as const] : []),
  ]
  // a number and a text cannot be answered by a code, as the losses tell
  const coded = question.type === 'choice' || question.type === 'multi'
  const missing = fc.constantFrom(...(coded ? kinds : kinds.slice(0, 1))).map((kind) => ({ missing: kind }))
  if (question.type === 'integer')
    return fc.oneof(missing, fc.integer({ min: question.min, max: question.max }))
  if (question.type === 'text') return fc.oneof(missing, fc.constant('ord'))
  const codes = question.choices.map(({ code }) => code)
  if (question.type === 'choice') return fc.oneof(missing, fc.constantFrom(...codes))
  return fc.oneof(missing, fc.subarray(codes, { minLength: 1 }))
}

/** The answers as another program would keep them; what is not asked is not there. */
function responseOf(instrument: Instrument, answers: Readonly<Record<string, Answer>>): unknown {
  const item = questionsOf(instrument).flatMap(({ code }) => {
    const answer = answers[code]!
    if (!isMissing(answer)) {
      const values = Array.isArray(answer) ? answer : [answer]
      return [{ linkId: code, answer: values.map(codedValue) }]
    }
    if (answer.missing === 'notAsked') return []
    const absent = absentCodes[answer.missing as keyof typeof absentCodes]
    return [{ linkId: code, ...(absent ? { answer: [codedValue(absent)] } : {}) }]
  })
  return { resourceType: 'QuestionnaireResponse', status: 'completed', item }

  function codedValue(value: string | number): unknown {
    if (typeof value === 'number') return { valueInteger: value }
    return value === 'ord' ? { valueString: value } : { valueCoding: { code: value } }
  }
}

describe.each(forms.map((form) => [form.id, form] as const))('%s as other programs read it', (_id, form) => {
  const file = reread(instrumentFhir(form).file)

  it('is a Questionnaire by FHIR R4’s own definitions', () => {
    const { messages } = fhir.validate(file)
    // neither value set is binding: bokmål is not among FHIR's common languages, and the mark of the program is our own
    expect(messages.map(({ severity, location }) => `${severity} ${location}`)).toEqual([
      'warning Questionnaire.meta.tag[0]',
      'warning Questionnaire.language',
    ])
  })

  it('has rules that FHIRPath finds broken where we do, and nowhere else', () => {
    const constraints = ((file.extension ?? []) as Extension[])
      .filter(({ url }) => url === hl7.constraint)
      .map(({ extension }) => {
        const part = (name: string) => extension!.find(({ url }) => url === name)!
        const number = Number(part('key').valueId)
        const rule = form.rules.find((one) => one.number === number)!
        return { rule, holds: fhirpath.compile(part('expression').valueString!, r4) }
      })
    expect(constraints).toHaveLength(form.rules.length)
    const records = fc.record(Object.fromEntries(questionsOf(form).map((one) => [one.code, legal(one)])))
    let broken = 0
    fc.assert(
      fc.property(records, (given) => {
        const { answers } = session(form, given)
        const response = responseOf(form, answers)
        const differ = constraints.flatMap(({ rule, holds }) => {
          const ours = evaluate(form, rule.brokenWhen, answers) === true
          if (ours) broken++
          const theirs = holds(response, { resource: response }) as unknown[]
          return ours === (theirs[0] === false) ? [] : [{ rule: rule.number, ours, theirs }]
        })
        expect(differ).toEqual([])
      }),
      { numRuns: 25, seed: 7 },
    )
    expect(broken > 0).toBe(form.rules.length > 0)
  })
})

it('a Questionnaire that is none is found out', () => {
  const file = reread(instrumentFhir(forms[0]!).file)
  expect(fhir.validate({ ...file, status: 'ready' }).valid).toBe(false)
})
