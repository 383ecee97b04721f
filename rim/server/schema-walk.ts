import { z } from 'zod'

/** The schema inside wrappers (optional, default, nullable, ...), and of a transformation what goes in. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as { def: { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType } }
  const inner = def.innerType ?? def.in
  return inner === undefined ? schema : unwrapped(inner)
}

/** One step of a place in a value: what it is called, and the schema there. Null where the name would be the sender's own. */
export function stepInto(
  schema: z.core.$ZodType,
  key: PropertyKey,
): { readonly name: string; readonly schema: z.core.$ZodType } | null {
  const here = unwrapped(schema)
  if (here instanceof z.ZodObject && typeof key === 'string' && Object.hasOwn(here.shape, key)) {
    return { name: key, schema: here.shape[key] }
  }
  if (here instanceof z.ZodArray && typeof key === 'number') {
    return { name: String(key + 1), schema: here.element }
  }
  return null
}

/** The same object, but refusing members that it does not know. */
export function strict(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema
}

/** Places of objects that let unknown members through, which a route must not have. */
export function looseObjects(schema: z.core.$ZodType, path = ''): readonly string[] {
  const here = unwrapped(schema)
  if (here instanceof z.ZodObject) {
    const inside = Object.entries(here.shape as Record<string, z.core.$ZodType>)
    const loose = here.def.catchall?._zod.def.type === 'never' ? [] : [path || '.']
    return [...loose, ...inside.flatMap(([name, member]) => looseObjects(member, `${path}.${name}`))]
  }
  if (here instanceof z.ZodArray) return looseObjects(here.element, `${path}[]`)
  if (here instanceof z.ZodRecord) return looseObjects(here.valueType, `${path}{}`)
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => looseObjects(option, path))
  return []
}
