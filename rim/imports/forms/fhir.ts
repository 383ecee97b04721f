import { ProblemError, problem } from '#core/foundation'
import type { Condition } from '#core/instruments'
import { fhirPath, hl7, itemNames, readCondition } from '#rim/exports'
import { createDraft, type Draft, familyOf, type ReadForm } from './draft.ts'
import { type ItemCodes, questionDraft, typeOfItem, withCodes } from './fhir-items.ts'
import {
  extensionsOf,
  type FhirExtension,
  type FhirItem,
  type Questionnaire,
  questionnaire,
  textsOf,
} from './fhir-json.ts'
import { formImportProblems as kinds } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

/** Deeper than any form that a person fills in. */
const deepest = 20

/**
 * Reads a FHIR R4 Questionnaire as a draft of a form. What our forms cannot have is left out and told; nothing is guessed. The
 * draft is JSON for `parseInstrument` and `checkInstrument`, which say what a person has to mend.
 *
 * @throws problem 2130.
 */
export function readFhirForm(json: unknown): ReadForm {
  const read = questionnaire.safeParse(json)
  if (!read.success) throw new ProblemError(problem(kinds.notQuestionnaire))
  const { data } = read
  const draft = createDraft()
  const codes = codesOf(data, draft)
  const top = data.item ?? []
  const closing = top.find(({ linkId, type }) => linkId === itemNames.closing && type === 'display')
  const sections = sectionsOf(
    top.filter((one) => one !== closing),
    draft,
    codes,
  )
  return draft.finish({
    family: familyOf(data.url ?? data.name ?? 'skjema'),
    version: data.version ?? '1',
    title: textsOf(data, 'title') ?? { nb: data.name ?? '' },
    source: `FHIR R4 Questionnaire ${data.url ?? ''}|${data.version ?? ''}`,
    sections,
    closing: closing ? textsOf(closing, 'text') : null,
    rules: extensionsOf(data, hl7.constraint).flatMap((one, at) => ruleOf(one, at, draft, codes)),
  })
}

/** Every question has its code before any condition is read: conditions may point ahead. */
function codesOf(data: Questionnaire, draft: Draft): ItemCodes {
  const types = new Map<string, FhirItem>()
  const visit = (items: readonly FhirItem[], depth: number): void => {
    if (depth > deepest) throw new ProblemError(problem(kinds.notQuestionnaire))
    for (const one of items) {
      if (typeOfItem(one) !== undefined) {
        types.set(draft.newCode(one.linkId, one.text ?? one.linkId), one)
      }
      visit(one.item ?? [], depth + 1)
    }
  }
  visit(data.item ?? [], 0)
  return { of: draft.codeOf, item: (code) => types.get(code) }
}

/** Groups at the top are sections; what stands beside them is one of its own. */
function sectionsOf(top: readonly FhirItem[], draft: Draft, codes: ItemCodes): Json[] {
  const loose = top.filter(({ type }) => type !== 'group')
  const groups = top.filter(({ type }) => type === 'group')
  let number = 0
  const numbered = () => String(++number)
  const section = (code: string, title: object, items: readonly FhirItem[]): Json => {
    const blocks: Json[] = []
    const questions = items.flatMap((one) => inside(one, { draft, codes, numbered, blocks, nested: false }))
    return { code, title, questions, ...(blocks.length > 0 ? { blocks } : {}) }
  }
  return [
    ...(loose.length > 0 ? [section('0', draft.text({ nb: 'Spørsmål', nn: 'Spørsmål' }), loose)] : []),
    ...groups.map((group, at) => {
      const code = group.linkId.startsWith(itemNames.section)
        ? group.linkId.slice(itemNames.section.length)
        : (group.prefix ?? String(at + 1))
      return section(code, draft.text(textsOf(group, 'text') ?? {}), group.item ?? [])
    }),
  ]
}

interface Place {
  readonly draft: Draft
  readonly codes: ItemCodes
  readonly numbered: () => string
  readonly blocks: Json[]
  /** Inside a group of the section already. */
  readonly nested: boolean
}

function inside(item: FhirItem, place: Place): Json[] {
  const { draft, codes, numbered, blocks, nested } = place
  if (item.type === 'display') {
    draft.note(problem(kinds.typeNotCarried, { item: item.linkId, type: item.type }))
    return []
  }
  if (item.type !== 'group') return questionDraft(item, draft, codes, numbered)
  const questions = (item.item ?? []).flatMap((one) => inside(one, { ...place, nested: true }))
  const lead = textsOf(item, 'text')
  const ofOneKind = (item.item ?? []).every(({ type }) => type !== 'group')
  if (item.repeats) draft.note(problem(kinds.featureNotCarried, { item: item.linkId, what: 'repeats' }))
  if (item.enableWhen) draft.note(problem(kinds.featureNotCarried, { item: item.linkId, what: 'enableWhen' }))
  if (nested || !ofOneKind || !lead || questions.length === 0) {
    draft.note(problem(kinds.groupFlattened, { item: item.linkId }))
    return questions
  }
  const name = item.linkId.startsWith(itemNames.block)
    ? item.linkId.slice(itemNames.block.length)
    : item.linkId
  blocks.push({
    number: item.prefix ?? name,
    lead: draft.text(lead),
    questions: questions.map(({ code }) => code),
  })
  return questions
}

/** A constraint tells what must hold; a rule what must not. Those without a number of ours get one. */
function ruleOf(constraint: FhirExtension, at: number, draft: Draft, codes: ItemCodes): Json[] {
  const part = (url: string, of: string) => constraint.extension?.find((one) => one.url === url)?.[of]
  const key = String(part('key', 'valueId') ?? at + 1)
  const expression = withCodes(String(part('expression', 'valueString') ?? ''), codes)
  const holds = readCondition(expression, fhirPath, (code) => typeOfItem(codes.item(code)))
  const human = constraint.extension?.find((one) => one.url === 'human')
  const questions = (constraint.extension ?? [])
    .filter(({ url }) => url === 'location')
    .flatMap((one) => codes.of(String(one.valueString)) ?? [])
  if (!holds || questions.length === 0) {
    draft.note(problem(kinds.ruleNotRead, { item: key, expression }))
    return []
  }
  const brokenWhen: Condition = holds.op === 'not' ? holds.condition : { op: 'not', condition: holds }
  const severity = part('severity', 'valueCode')
  return [
    {
      number: /^[1-9]\d{3}$/.test(key) ? Number(key) : 1100 + at,
      severity: severity === 'error' ? 'error' : 'warning',
      brokenWhen,
      questions,
      message: draft.text((human && textsOf(human, 'valueString')) ?? {}),
    },
  ]
}
