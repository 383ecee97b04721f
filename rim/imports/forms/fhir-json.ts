import { z } from 'zod'
import type { Language } from '#core/foundation'
import { hl7 } from '#rim/exports'

/** What is read of a Questionnaire; the rest is passed over. */
const coding = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
})
const extension: z.ZodType<FhirExtension> = z.looseObject({
  url: z.string(),
  get extension() {
    return z.array(extension).optional()
  },
})
const enableWhen = z.looseObject({
  question: z.string(),
  operator: z.string(),
  answerCoding: coding.optional(),
  answerInteger: z.int().optional(),
  answerBoolean: z.boolean().optional(),
})
const option = z.looseObject({
  extension: z.array(extension).optional(),
  valueCoding: coding.optional(),
  valueString: z.string().optional(),
  valueInteger: z.int().optional(),
})
const itemBase = {
  linkId: z.string(),
  type: z.string(),
  text: z.string().optional(),
  prefix: z.string().optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  maxLength: z.int().optional(),
  enableWhen: z.array(enableWhen).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  answerOption: z.array(option).optional(),
  answerValueSet: z.string().optional(),
  initial: z.array(z.unknown()).optional(),
  extension: z.array(extension).optional(),
}
export interface FhirExtension {
  readonly url: string
  readonly extension?: readonly FhirExtension[] | undefined
  readonly [value: string]: unknown
}
export type FhirItem = z.infer<z.ZodObject<typeof itemBase>> & {
  readonly item?: readonly FhirItem[] | undefined
  readonly [other: string]: unknown
}
const item: z.ZodType<FhirItem> = z.looseObject({
  ...itemBase,
  get item() {
    return z.array(item).optional()
  },
}) as z.ZodType<FhirItem>

export type FhirOption = z.infer<typeof option>
export type FhirEnableWhen = z.infer<typeof enableWhen>

export const questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  url: z.string().optional(),
  version: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
  extension: z.array(extension).optional(),
  item: z.array(item).optional(),
})
export type Questionnaire = z.infer<typeof questionnaire>

type Texts = Partial<Record<Language, string>>

/** Translations that stand beside a text, by language. */
const translations = z.object({ extension: z.array(extension) })

/** A text in the languages that an element has it in; a file without translations is taken for bokmål. */
export function textsOf(holder: Readonly<Record<string, unknown>>, name: string): Texts | null {
  const nb = holder[name]
  if (typeof nb !== 'string') return null
  const beside = translations.safeParse(holder[`_${name}`])
  const texts: Texts = { nb }
  for (const one of beside.success ? beside.data.extension : []) {
    if (one.url !== hl7.translation) continue
    const value = (key: string, of: string) => one.extension?.find(({ url }) => url === key)?.[of]
    const language = value('lang', 'valueCode')
    const content = value('content', 'valueString') ?? value('content', 'valueMarkdown')
    if ((language === 'nb' || language === 'nn' || language === 'en') && typeof content === 'string') {
      texts[language] = content
    }
  }
  return texts
}

/** Extensions by address. */
export const extensionsOf = (
  holder: { readonly extension?: readonly FhirExtension[] | undefined },
  url: string,
) => (holder.extension ?? []).filter((one) => one.url === url)
