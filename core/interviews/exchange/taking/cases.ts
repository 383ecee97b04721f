import { groupBy } from '#core/foundation'
import { guidFrom } from '../guids.ts'
import { exchangeProblems as kinds } from '../problems.ts'
import type { RefiValue, RefiVariable } from '../refi/index.ts'
import type { ExchangeCase } from '../study.ts'
import { fixedGuids, sexWords } from '../words.ts'
import type { Intake } from './intake.ts'
import type { TakenText } from './texts.ts'

/**
 * The cases as proposals for informants, for a person to look over: each with what the file knows of it, wherever that stood (at
 * the case or at its source), and the interviews that are its.
 */
export function takeCases(into: Intake, texts: readonly TakenText[]): readonly ExchangeCase[] {
  const variables = new Map(into.refi.variables.map((one) => [one.guid, one]))
  const bySource = new Map(texts.map((text) => [text.version.id, text]))
  const told = new Set<string>()
  const cases = into.refi.cases.map((one): ExchangeCase => {
    const own = one.sourceRefs.flatMap((guid) => bySource.get(guid) ?? [])
    if (own.length < one.sourceRefs.length) into.dangling('Case/SourceRef', one.name ?? one.guid)
    for (const { version } of own) {
      told.add(version.id)
      giveTo(into, version.interview, one.guid)
    }
    const name = one.name ?? (own.length === 1 ? own[0]!.name : '')
    for (const _ of one.codeRefs) into.losses.add('Case/CodeRef', name)
    for (const _ of one.selectionRefs) into.losses.add('Case/SelectionRef', name)
    if (one.description?.trim()) into.losses.add('Case/Description', name)
    return caseOf(into, variables, one.guid, name || one.guid, [
      ...one.values,
      ...own.flatMap(({ values }) => values),
    ])
  })
  // some programs put values at the source and have no cases
  const rest = [
    ...groupBy(
      texts.filter(({ own, version }) => !own && !told.has(version.id)),
      ({ version }) => version.interview,
    ),
  ]
  return [
    ...cases,
    ...rest.map(([interview, own]) => {
      const id = guidFrom('case', interview)
      giveTo(into, interview, id)
      return caseOf(
        into,
        variables,
        id,
        own[0]!.name || id,
        own.flatMap(({ values }) => values),
      )
    }),
  ]
}

function giveTo(into: Intake, interview: string, informant: string): void {
  const there = into.interviews.get(interview)
  if (there?.informant === null) into.interviews.set(interview, { id: interview, informant })
}

const names = {
  sex: /^(?:kj[øo]nn|sex|gender)$/i,
  age: /^(?:alder|age)$/i,
}

function caseOf(
  into: Intake,
  variables: ReadonlyMap<string, RefiVariable>,
  id: string,
  code: string,
  values: readonly RefiValue[],
): ExchangeCase {
  let [sex, age, site]: [ExchangeCase['sex'], number | null, string | null] = [null, null, null]
  const attributes = new Map<string, string | number>()
  for (const { variable, type, value } of values) {
    const name = variables.get(variable)?.name
    if (value === null) into.warn(kinds.noValue, code)
    if (name === undefined) into.dangling('VariableRef', code)
    if (value === null || name === undefined) continue
    const number = type === 'Integer' || type === 'Float' ? Number(value) : Number.NaN
    if (variable === fixedGuids.mode) continue
    if (variable === fixedGuids.site) site = value
    else if ((variable === fixedGuids.sex || names.sex.test(name)) && sexOf(value) !== null)
      sex = sexOf(value)
    else if ((variable === fixedGuids.age || names.age.test(name)) && isAge(value)) age = Number(value)
    else attributes.set(name, Number.isFinite(number) && value.trim() !== '' ? number : value)
  }
  return { id, code, sex, age, site, attributes: Object.fromEntries(attributes) }
}

const isAge = (value: string): boolean => /^\s*\d{1,3}\s*$/.test(value)

function sexOf(value: string): ExchangeCase['sex'] {
  const written = value.trim().toLowerCase()
  if (['f', 'female', 'woman', 'k', 'w', 'dame'].includes(written)) return 'female'
  if (['m', 'male', 'man', 'herre'].includes(written)) return 'male'
  const sexes = Object.keys(sexWords) as (keyof typeof sexWords)[]
  return (
    sexes.find((one) => Object.values(sexWords[one]).includes(written)) ??
    (written === 'other' ? 'other' : null)
  )
}
