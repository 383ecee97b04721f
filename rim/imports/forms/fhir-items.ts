import { problem } from '#core/foundation'
import type { Condition } from '#core/instruments'
import { absentCodes, fhirPath, hl7, ownFhir, readCondition, type TypeOf } from '#rim/exports'
import { assumedRange, assumedText, choiceCodes, type Draft } from './draft.ts'
import { extensionsOf, type FhirEnableWhen, type FhirItem, type FhirOption, textsOf } from './fhir-json.ts'
import { formImportProblems as kinds } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

/** The questions of a file, by what it calls them and by their codes. */
export interface ItemCodes {
  of(linkId: string): string | undefined
  item(code: string): FhirItem | undefined
}

/** An expression with our codes in place of what the file calls its questions. */
export const withCodes = (expression: string, codes: ItemCodes): string =>
  expression.replace(
    /linkId\s*=\s*'([^']*)'/g,
    (_, linkId: string) => `linkId='${codes.of(linkId) ?? linkId}'`,
  )

/** Which type of ours an item becomes. */
export function typeOfItem(item: FhirItem | undefined): ReturnType<TypeOf> {
  switch (item?.type) {
    case 'choice':
      return item.repeats ? 'multi' : 'choice'
    case 'boolean':
      return 'choice'
    case 'integer':
      return 'integer'
    case 'string':
    case 'text':
      return 'text'
    default:
      return undefined
  }
}

/** A question as our forms have it; nothing where they have none such. */
export function questionDraft(
  item: FhirItem,
  draft: Draft,
  codes: ItemCodes,
  numbered: () => string,
): Json[] {
  const type = typeOfItem(item)
  if (type === undefined) {
    draft.note(problem(kinds.typeNotCarried, { item: item.linkId, type: item.type }))
    return []
  }
  for (const what of ['initial', 'answerValueSet'] as const) {
    if (item[what] !== undefined) draft.note(problem(kinds.featureNotCarried, { item: item.linkId, what }))
  }
  const help = item.item?.find((one) => one.type === 'display')
  for (const one of item.item ?? []) {
    if (one !== help) draft.note(problem(kinds.typeNotCarried, { item: one.linkId, type: one.type }))
  }
  const title = extensionsOf(item, ownFhir.title)[0]
  const askedWhen = conditionOf(item, draft, codes)
  const said = help && textsOf(help, 'text')
  const wholly = title && textsOf(title, 'valueString')
  return [
    {
      code: codes.of(item.linkId),
      number: item.prefix ?? numbered(),
      type,
      text: draft.text(textsOf(item, 'text') ?? {}),
      ...(wholly ? { title: draft.text(wholly) } : {}),
      ...(said ? { help: draft.text(said) } : {}),
      ...(askedWhen ? { askedWhen } : {}),
      required: item.required ?? false,
      ...allowed(item),
      ...ownMembers(item, type, draft),
    },
  ]
}

const isAbsent = ({ valueCoding }: FhirOption): boolean => valueCoding?.system === hl7.absentReason

/** Whether "does not know" and "will not say" are answers: among the choices, or said by us of a number. */
function allowed(item: FhirItem): Json {
  const codes = [
    ...(item.answerOption ?? []).filter(isAbsent).map(({ valueCoding }) => valueCoding?.code),
    ...extensionsOf(item, ownFhir.allows).map(
      ({ valueCode }) => absentCodes[valueCode as keyof typeof absentCodes],
    ),
  ]
  return {
    allowsUnknown: codes.includes(absentCodes.unknown),
    allowsRefused: codes.includes(absentCodes.refused),
  }
}

function ownMembers(item: FhirItem, type: NonNullable<ReturnType<TypeOf>>, draft: Draft): Json {
  switch (type) {
    case 'integer': {
      const [low] = extensionsOf(item, hl7.minValue)
      const [high] = extensionsOf(item, hl7.maxValue)
      const min = Number(low?.valueInteger ?? assumedRange.min)
      const max = Number(high?.valueInteger ?? assumedRange.max)
      if (!low || !high) draft.note(problem(kinds.rangeAssumed, { item: item.linkId, min, max }))
      const coding = extensionsOf(item, hl7.unit)[0]?.valueCoding
      const unit = typeof coding === 'object' && coding !== null ? textsOf(coding as Json, 'display') : null
      return { min, max, ...(unit ? { unit: draft.text(unit) } : {}) }
    }
    case 'text': {
      const lines = extensionsOf(item, ownFhir.lines)[0]?.valueInteger
      return {
        lines: lines ?? (item.type === 'text' ? assumedText.lines : 1),
        longest: item.maxLength ?? assumedText.longest,
      }
    }
    default:
      return { choices: choicesOf(item, type === 'multi', draft) }
  }
}

const yesNo = [
  { code: 'yes', label: { nb: 'Ja', nn: 'Ja' } },
  { code: 'no', label: { nb: 'Nei', nn: 'Nei' } },
] as const

function choicesOf(item: FhirItem, multi: boolean, draft: Draft): Json[] {
  if (item.type === 'boolean') return yesNo.map(({ code, label }) => ({ code, label: draft.text(label) }))
  const codeOf = choiceCodes(draft)
  return (item.answerOption ?? [])
    .filter((one) => !isAbsent(one))
    .map((one) => {
      const text = (one.valueCoding && textsOf(one.valueCoding, 'display')) ?? {
        nb: one.valueString ?? String(one.valueInteger ?? one.valueCoding?.code ?? ''),
      }
      const help = extensionsOf(one, ownFhir.optionHelp)[0]
      const meaning = help && textsOf(help, 'valueString')
      return {
        code: codeOf(one.valueCoding?.code ?? '', text.nb ?? ''),
        label: draft.text(text),
        ...(meaning ? { help: draft.text(meaning) } : {}),
        ...(multi && extensionsOf(one, hl7.optionExclusive)[0]?.valueBoolean === true
          ? { exclusive: true }
          : {}),
        ...(extensionsOf(one, ownFhir.optionApart)[0]?.valueBoolean === true ? { apart: true } : {}),
      }
    })
}

/** When a question is asked: by `enableWhen`, or by an expression where all of it can be read. */
function conditionOf(item: FhirItem, draft: Draft, codes: ItemCodes): Condition | null {
  const expression = extensionsOf(item, hl7.enableWhenExpression)[0]?.valueExpression
  if (expression !== undefined) {
    const { language, expression: text } = expression as { language?: string; expression?: string }
    const read =
      language === 'text/fhirpath' && typeof text === 'string'
        ? readCondition(withCodes(text, codes), fhirPath, (code) => typeOfItem(codes.item(code)))
        : null
    if (!read) draft.note(problem(kinds.conditionNotRead, { item: item.linkId, expression: text ?? '' }))
    return read
  }
  const rules = item.enableWhen ?? []
  if (rules.length === 0) return null
  const all = rules.map((rule) => leafOf(rule, codes))
  if (all.includes(null)) {
    draft.note(problem(kinds.conditionNotRead, { item: item.linkId, expression: JSON.stringify(rules) }))
    return null
  }
  return joined(all as Condition[], item.enableBehavior ?? 'all')
}

function joined(all: readonly Condition[], behavior: 'all' | 'any'): Condition {
  const [first] = all
  if (all.length === 1) return first!
  if (behavior === 'all') return { op: 'and', all }
  const values = all.flatMap((one) =>
    one.op === 'is' && first?.op === 'is' && one.question === first.question ? [one.value] : [],
  )
  return first?.op === 'is' && values.length === all.length
    ? { op: 'in', question: first.question, values }
    : { op: 'or', all }
}

function leafOf(rule: FhirEnableWhen, codes: ItemCodes): Condition | null {
  const question = codes.of(rule.question)
  if (question === undefined) return null
  const type = typeOfItem(codes.item(question))
  const value =
    rule.answerCoding?.code ??
    rule.answerInteger ??
    (type === 'choice' && rule.answerBoolean !== undefined ? (rule.answerBoolean ? 'yes' : 'no') : undefined)
  const one = (of: string | number): Condition =>
    type === 'multi' ? { op: 'has', question, value: String(of) } : { op: 'is', question, value: of }
  switch (rule.operator) {
    case 'exists':
      return rule.answerBoolean === false
        ? { op: 'not', condition: { op: 'answered', question } }
        : { op: 'answered', question }
    case '=':
      return value === undefined ? null : one(value)
    case '!=':
      return value === undefined ? null : { op: 'not', condition: one(value) }
    case '>=':
    case '<=':
      if (rule.answerInteger === undefined) return null
      return { op: rule.operator === '>=' ? 'atLeast' : 'atMost', question, value: rule.answerInteger }
    case '>':
    case '<':
      if (rule.answerInteger === undefined) return null
      // whole numbers: more than 17 is at least 18
      return rule.operator === '>'
        ? { op: 'atLeast', question, value: rule.answerInteger + 1 }
        : { op: 'atMost', question, value: rule.answerInteger - 1 }
    default:
      return null
  }
}
