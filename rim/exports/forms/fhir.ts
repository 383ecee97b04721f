import { type LocalText, problem, type Severity, upperFirst } from '#core/foundation'
import { type Instrument, missingInWords, type Question, type Rule, type Section } from '#core/instruments'
import { enableWhenOf } from './fhir-enable.ts'
import { type FhirExtension, fhirText, hl7, itemNames, ownFhir } from './fhir-terms.ts'
import { absentCodes, fhirPath } from './fhirpath.ts'
import { commonLosses, conditionWriter, type WrittenForm } from './losses.ts'
import { formExportProblems as kinds } from './problems.ts'

type Json = Readonly<Record<string, unknown>>
type Writer = ReturnType<typeof conditionWriter>

/**
 * A form as a FHIR R4 Questionnaire: sections and blocks are groups, a question's code is its `linkId`, its number the prefix,
 * bokmål the text and the other languages translations. Routing is `enableWhen` where that can say it, else an expression in
 * FHIRPath; rules are constraints. What FHIR has no word for stands in extensions of ours that other programs pass over.
 *
 * @returns the resource, ready to be written as JSON, and what did not come along.
 */
export function instrumentFhir(instrument: Instrument): WrittenForm<Json> {
  const { family, version, id, title, closing } = instrument
  const writer = conditionWriter(instrument, fhirPath)
  const item = [
    ...instrument.sections.map((section) => sectionItem(instrument, section, writer)),
    ...(closing ? [{ linkId: itemNames.closing, type: 'display', ...fhirText('text', closing) }] : []),
  ]
  const constraints = instrument.rules.flatMap((rule) => constraintOf(rule, writer))
  const file = {
    resourceType: 'Questionnaire',
    id: id.replace('@', '-').replaceAll('_', '-'),
    meta: { tag: [{ system: ownFhir.madeBy, code: 'lyttepost', display: 'Lyttepost' }] },
    language: 'nb',
    ...(constraints.length > 0 ? { extension: constraints } : {}),
    url: `${ownFhir.questionnaire}${family}`,
    version,
    name: upperFirst(family),
    ...fhirText('title', title),
    status: 'active',
    subjectType: ['Patient'],
    item,
  }
  const milder = instrument.rules.filter(({ severity }) => severity === 'info')
  return {
    file,
    losses: [
      ...commonLosses(instrument),
      ...writer.losses,
      ...milder.map(({ number }) => problem(kinds.severityLost, { rule: number })),
    ],
  }
}

function sectionItem(instrument: Instrument, section: Section, writer: Writer): Json {
  const blocks = section.blocks ?? []
  const items: Json[] = []
  for (const question of section.questions) {
    const block = blocks.find(({ questions }) => questions.includes(question.code))
    const item = questionItem(instrument, question, writer)
    if (!block) items.push(item)
    else if (block.questions[0] === question.code) {
      const inside = section.questions.filter(({ code }) => block.questions.includes(code))
      items.push({
        linkId: `${itemNames.block}${block.number}`,
        prefix: block.number,
        ...fhirText('text', block.lead),
        type: 'group',
        item: inside.map((one) => (one === question ? item : questionItem(instrument, one, writer))),
      })
    }
  }
  return {
    linkId: `${itemNames.section}${section.code}`,
    prefix: section.code,
    ...fhirText('text', section.title),
    type: 'group',
    item: items,
  }
}

const fhirTypes = { choice: 'choice', multi: 'choice', integer: 'integer', text: 'text' } as const

function questionItem(instrument: Instrument, question: Question, writer: Writer): Json {
  const { code, number, text, title, help, required, askedWhen } = question
  const routing = askedWhen ? routingOf(instrument, question, writer) : {}
  const extension = [
    ...extensionsOf(question),
    ...(title ? [textExtension(ownFhir.title, title)] : []),
    ...(routing.extension ?? []),
  ]
  return {
    ...(extension.length > 0 ? { extension } : {}),
    linkId: code,
    code: [{ system: `${ownFhir.codes}${instrument.family}`, code }],
    prefix: number,
    ...fhirText('text', text),
    type: fhirTypes[question.type],
    ...routing.enable,
    required,
    ...(question.type === 'multi' ? { repeats: true } : {}),
    ...(question.type === 'text' ? { maxLength: question.longest } : {}),
    ...('choices' in question ? { answerOption: optionsOf(instrument, question) } : {}),
    ...(help ? { item: [helpItem(code, help)] } : {}),
  }
}

function routingOf(
  instrument: Instrument,
  { code, askedWhen }: Question,
  writer: Writer,
): { readonly enable?: Json; readonly extension?: readonly FhirExtension[] } {
  const enable = enableWhenOf(instrument, askedWhen!)
  if (enable) return { enable }
  const expression = writer.write(askedWhen!, () => problem(kinds.conditionLost, { question: code }))
  if (expression === null) return {}
  return {
    extension: [
      { url: hl7.enableWhenExpression, valueExpression: { language: 'text/fhirpath', expression } },
    ],
  }
}

/** What only a number or a text has, and what a question of them allows. */
function extensionsOf(question: Question): FhirExtension[] {
  const allowed = [
    ...(question.allowsUnknown ? ['unknown'] : []),
    ...(question.allowsRefused ? ['refused'] : []),
  ]
  switch (question.type) {
    case 'integer':
      return [
        { url: hl7.minValue, valueInteger: question.min },
        { url: hl7.maxValue, valueInteger: question.max },
        ...(question.unit ? [{ url: hl7.unit, valueCoding: fhirText('display', question.unit) }] : []),
        ...allowed.map((kind) => ({ url: ownFhir.allows, valueCode: kind })),
      ]
    case 'text':
      return [
        { url: ownFhir.lines, valueInteger: question.lines },
        ...allowed.map((kind) => ({ url: ownFhir.allows, valueCode: kind })),
      ]
    default:
      return []
  }
}

function optionsOf(
  instrument: Instrument,
  question: Question & { readonly type: 'choice' | 'multi' },
): Json[] {
  const system = `${ownFhir.codes}${instrument.family}:${question.code}`
  const choices = question.choices.map(({ code, label, help, exclusive, apart }) => {
    const extension: FhirExtension[] = [
      ...(exclusive ? [{ url: hl7.optionExclusive, valueBoolean: true }] : []),
      ...(apart ? [{ url: ownFhir.optionApart, valueBoolean: true }] : []),
      ...(help ? [textExtension(ownFhir.optionHelp, help)] : []),
    ]
    return {
      ...(extension.length > 0 ? { extension } : {}),
      valueCoding: { system, code, ...fhirText('display', label) },
    }
  })
  const absent = (['unknown', 'refused'] as const)
    .filter((kind) => (kind === 'unknown' ? question.allowsUnknown : question.allowsRefused))
    .map((kind) => ({
      ...(question.type === 'multi' ? { extension: [{ url: hl7.optionExclusive, valueBoolean: true }] } : {}),
      valueCoding: {
        system: hl7.absentReason,
        code: absentCodes[kind],
        ...fhirText('display', absentLabel(kind)),
      },
    }))
  return [...choices, ...absent]
}

/** "Vet ikke", as a choice among the others. */
export const absentLabel = (kind: 'unknown' | 'refused'): LocalText => ({
  nb: upperFirst(missingInWords(kind, 'nb')),
  nn: upperFirst(missingInWords(kind, 'nn')),
})

const helpItem = (code: string, help: LocalText): Json => ({
  extension: [
    {
      url: hl7.itemControl,
      valueCodeableConcept: { coding: [{ system: hl7.itemControlCodes, code: 'help' }] },
    },
  ],
  linkId: `${itemNames.help}${code}`,
  ...fhirText('text', help),
  type: 'display',
})

const textExtension = (url: string, text: LocalText): FhirExtension => ({
  url,
  ...fhirText('valueString', text),
})

/** FHIR knows errors and warnings. */
const severities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'warning' }

/** A constraint says what must hold: that the rule is not broken. */
function constraintOf(
  { number, severity, brokenWhen, questions, message }: Rule,
  writer: Writer,
): FhirExtension[] {
  const broken = writer.write(brokenWhen, () => problem(kinds.ruleLost, { rule: number }))
  if (broken === null) return []
  return [
    {
      url: hl7.constraint,
      extension: [
        { url: 'key', valueId: String(number) },
        { url: 'severity', valueCode: severities[severity] },
        { url: 'expression', valueString: fhirPath.not(broken) },
        { url: 'human', ...fhirText('valueString', message) },
        ...questions.map((code) => ({ url: 'location', valueString: code })),
      ],
    },
  ]
}
