import { groupBy } from '#core/foundation'
import { guidFrom } from '../guids.ts'
import type { RefiCase, RefiValue, RefiValueType, RefiVariable } from '../refi/index.ts'
import type { ExchangeCase } from '../study.ts'
import { fixedGuids, modeWords, sexWords, word, words } from '../words.ts'
import type { Draft } from './draft.ts'

/** Informants as cases with what is known of them, and the variables for it. */
export function casesOf(draft: Draft): {
  readonly cases: readonly RefiCase[]
  readonly variables: readonly RefiVariable[]
} {
  const variables = new Map<string, RefiVariable>()
  const value = (guid: string, name: string, type: RefiValueType, told: string | null): RefiValue[] => {
    if (told === null) return []
    if (!variables.has(guid)) variables.set(guid, { guid, name, typeOfVariable: type, description: null })
    return [{ variable: guid, type, value: told }]
  }
  const interviews = groupBy(draft.study.interviews, ({ informant }) => informant)
  const texts = groupBy(draft.texts.values(), ({ interview }) => interview)
  const cases = draft.study.informants.map((one): RefiCase => {
    const own = interviews.get(one.id) ?? []
    return {
      guid: one.id,
      name: one.code,
      description: null,
      codeRefs: [],
      values: valuesOf(draft, one, own[0]?.id, value),
      sourceRefs: own.flatMap(({ id }) => (texts.get(id) ?? []).map((text) => text.id)),
      selectionRefs: [],
    }
  })
  return { cases, variables: [...variables.values()] }
}

type Value = (guid: string, name: string, type: RefiValueType, told: string | null) => RefiValue[]

function valuesOf(
  draft: Draft,
  { sex, age, site, attributes }: ExchangeCase,
  interview: string | undefined,
  value: Value,
): readonly RefiValue[] {
  const say = (name: 'sex' | 'age' | 'site' | 'mode'): string => word(words[name], draft.language)
  const reading =
    interview === undefined ? undefined : draft.all('reading').find((one) => one.interview === interview)
  const own = [
    ...value(fixedGuids.sex, say('sex'), 'Text', sex && word(sexWords[sex], draft.language)),
    ...value(fixedGuids.age, say('age'), 'Integer', age === null ? null : String(age)),
  ]
  if (draft.options.kind === 'share') return own
  return [
    ...own,
    ...value(fixedGuids.site, say('site'), 'Text', site),
    ...value(fixedGuids.mode, say('mode'), 'Text', reading ? modeWords[reading.mode][draft.language] : null),
    ...Object.keys(attributes)
      .sort()
      .flatMap((name) => {
        const [type, told] = attributeOf(attributes[name]!)
        return value(guidFrom('variable', name, type), name, type, told)
      }),
  ]
}

/** A number as the schema's decimal, which has no exponent. */
function attributeOf(value: string | number): [RefiValueType, string] {
  if (typeof value === 'string') return ['Text', value]
  return [
    Number.isInteger(value) ? 'Integer' : 'Float',
    value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }),
  ]
}
