import { z } from 'zod'
import { type LocalText, type Problem, problem } from '#core/foundation'
import { serverProblems } from './problems.ts'
import { stepInto } from './schema-walk.ts'

/** Where in a request something stands. */
export type Part = 'body' | 'query' | 'params'

const registry = z.registry<LocalText>()

/**
 * Says in words what a schema expects, for people, where the schema's own rules do not (a pattern, a refinement). The
 * text goes on from the field's name and has no full stop.
 *
 * @example expects(z.string().regex(/^\d{4}$/), { nb: 'må være et kommunenummer', nn: 'må vere eit kommunenummer' })
 */
export function expects<S extends z.ZodType>(schema: S, text: LocalText): S {
  registry.add(schema, text)
  return schema
}

/**
 * What is wrong with a request, in the forms that people read. Nothing of what was sent is repeated: neither values nor
 * the names of members that the schema does not have.
 */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  { schema, part, sent }: { schema: z.core.$ZodType; part: Part; sent: unknown },
): Problem[] {
  return issues.map((issue) => {
    const { names, last } = placeOf(issue.path, schema)
    const [text, details] = said(issue, { sent, last, whole: names.length === issue.path.length })
    const field = names.length === 0 ? wholes[part] : names.join('.')
    return fieldProblem(field, text, details, names.length === 0 ? part : names.join('.'))
  })
}

function fieldProblem(
  field: string | LocalText,
  text: LocalText,
  details: Readonly<Record<string, string>>,
  column: string,
): Problem {
  const name = (form: 'nb' | 'nn' | 'en') => (typeof field === 'string' ? field : (field[form] ?? field.nb))
  const made = (form: 'nb' | 'nn' | 'en') =>
    (serverProblems.fieldWrong.text[form] as string)
      .replace('{field}', () => name(form))
      .replace('{expected}', () => text[form] ?? text.nb)
  const kind = { ...serverProblems.fieldWrong, text: { nb: made('nb'), nn: made('nn'), en: made('en') } }
  return problem(kind, details, { column })
}

/** The place as far as the schema names it, and the schema there. */
function placeOf(path: readonly PropertyKey[], schema: z.core.$ZodType) {
  const names: string[] = []
  let last = schema
  for (const key of path) {
    const step = stepInto(last, key)
    if (step === null) break
    names.push(step.name)
    last = step.schema
  }
  return { names, last }
}

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    sent,
  )

type Expectation = readonly [text: LocalText, details: Readonly<Record<string, string>>]

function said(
  issue: z.core.$ZodIssue,
  { sent, last, whole }: { sent: unknown; last: z.core.$ZodType; whole: boolean },
): Expectation {
  // what is expected further inside is no sentence about the last place that has a name
  if (!whole) return [words.wrong, {}]
  if (issue.path.length > 0 && valueAt(sent, issue.path) === undefined) return [words.lacking, {}]
  return expectationOf(issue, registry.get(last as z.ZodType))
}

function expectationOf(issue: z.core.$ZodIssue, own: LocalText | undefined): Expectation {
  if (own !== undefined) return [own, {}]
  switch (issue.code) {
    case 'invalid_type':
      return [types[issue.expected] ?? words.wrong, {}]
    case 'invalid_value':
      return [words.among, { allowed: issue.values.map(String).join(', ') }]
    case 'too_small':
      return [
        sizes[issue.origin]?.[issue.inclusive === false ? 'above' : 'least'] ?? words.wrong,
        { n: String(issue.minimum) },
      ]
    case 'too_big':
      return [
        sizes[issue.origin]?.[issue.inclusive === false ? 'below' : 'most'] ?? words.wrong,
        { n: String(issue.maximum) },
      ]
    case 'invalid_format':
      return [formats[issue.format] ?? words.wrong, {}]
    case 'custom':
      return [issue.params?.holds === 'identity-number' ? words.identityNumber : words.wrong, {}]
    case 'unrecognized_keys':
      return [words.unknown, {}]
    default:
      return [words.wrong, {}]
  }
}

const wholes: Readonly<Record<Part, LocalText>> = {
  body: { nb: 'Innholdet', nn: 'Innhaldet', en: 'The content' },
  query: { nb: 'Adressen etter «?»', nn: 'Adressa etter «?»', en: 'The address after "?"' },
  params: { nb: 'Adressen', nn: 'Adressa', en: 'The address' },
}

const words = {
  lacking: { nb: 'mangler', nn: 'manglar', en: 'is missing' },
  identityNumber: {
    nb: 'kan ikke inneholde et fødselsnummer, for det blir ikke lagret noe sted',
    nn: 'kan ikkje innehalde eit fødselsnummer, for det blir ikkje lagra nokon stad',
    en: 'cannot hold a national identity number, which is stored nowhere',
  },
  wrong: {
    nb: 'har en verdi som ikke er gyldig',
    nn: 'har ein verdi som ikkje er gyldig',
    en: 'is not valid',
  },
  among: {
    nb: 'må være en av disse: {allowed}',
    nn: 'må vere ein av desse: {allowed}',
    en: 'must be one of these: {allowed}',
  },
  unknown: {
    nb: 'har felt som ikke finnes',
    nn: 'har felt som ikkje finst',
    en: 'has fields that do not exist',
  },
} as const satisfies Record<string, LocalText>

const types: Readonly<Record<string, LocalText>> = {
  string: { nb: 'må være tekst', nn: 'må vere tekst', en: 'must be text' },
  number: { nb: 'må være et tall', nn: 'må vere eit tal', en: 'must be a number' },
  int: { nb: 'må være et helt tall', nn: 'må vere eit heilt tal', en: 'must be a whole number' },
  boolean: { nb: 'må være ja eller nei', nn: 'må vere ja eller nei', en: 'must be yes or no' },
  array: { nb: 'må være en liste', nn: 'må vere ei liste', en: 'must be a list' },
  object: { nb: 'må være et objekt', nn: 'må vere eit objekt', en: 'must be an object' },
  record: { nb: 'må være et objekt', nn: 'må vere eit objekt', en: 'must be an object' },
  null: { nb: 'må være tom', nn: 'må vere tom', en: 'must be empty' },
}

const formats: Readonly<Record<string, LocalText>> = {
  uuid: { nb: 'må være en id (UUID)', nn: 'må vere ein id (UUID)', en: 'must be an id (UUID)' },
  date: {
    nb: 'må være en dato, som 2026-02-28',
    nn: 'må vere ein dato, som 2026-02-28',
    en: 'must be a date, such as 2026-02-28',
  },
  datetime: {
    nb: 'må være et tidspunkt, som 2026-02-28T12:00:00Z',
    nn: 'må vere eit tidspunkt, som 2026-02-28T12:00:00Z',
    en: 'must be a point in time, such as 2026-02-28T12:00:00Z',
  },
  email: { nb: 'må være en e-postadresse', nn: 'må vere ei e-postadresse', en: 'must be an e-mail address' },
}

type Bound = 'least' | 'most' | 'above' | 'below'

const lengths = (unit: LocalText): Readonly<Record<Bound, LocalText>> => {
  const sized = (nb: string, nn: string, en: string): LocalText => ({
    nb: `må ha ${nb} {n} ${unit.nb}`,
    nn: `må ha ${nn} {n} ${unit.nn}`,
    en: `must have ${en} {n} ${unit.en}`,
  })
  return {
    least: sized('minst', 'minst', 'at least'),
    most: sized('høyst', 'høgst', 'at most'),
    above: sized('flere enn', 'fleire enn', 'more than'),
    below: sized('færre enn', 'færre enn', 'fewer than'),
  }
}

const amounts: Readonly<Record<Bound, LocalText>> = {
  least: { nb: 'må være minst {n}', nn: 'må vere minst {n}', en: 'must be at least {n}' },
  most: { nb: 'må være høyst {n}', nn: 'må vere høgst {n}', en: 'must be at most {n}' },
  above: { nb: 'må være større enn {n}', nn: 'må vere større enn {n}', en: 'must be greater than {n}' },
  below: { nb: 'må være mindre enn {n}', nn: 'må vere mindre enn {n}', en: 'must be less than {n}' },
}

const sizes: Readonly<Record<string, Readonly<Record<Bound, LocalText>>>> = {
  string: lengths({ nb: 'tegn', nn: 'teikn', en: 'characters' }),
  array: lengths({ nb: 'ledd', nn: 'ledd', en: 'items' }),
  set: lengths({ nb: 'ledd', nn: 'ledd', en: 'items' }),
  map: lengths({ nb: 'felt', nn: 'felt', en: 'fields' }),
  number: amounts,
  int: amounts,
  bigint: amounts,
}
