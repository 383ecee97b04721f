import type { Language, LocalText } from '#core/foundation'

/** Addresses of what HL7 has defined (FHIR R4 and Structured Data Capture). */
const core = 'http://hl7.org/fhir/StructureDefinition'
export const hl7 = {
  translation: `${core}/translation`,
  itemControl: `${core}/questionnaire-itemControl`,
  itemControlCodes: 'http://hl7.org/fhir/questionnaire-item-control',
  minValue: `${core}/minValue`,
  maxValue: `${core}/maxValue`,
  unit: `${core}/questionnaire-unit`,
  optionExclusive: `${core}/questionnaire-optionExclusive`,
  constraint: `${core}/questionnaire-constraint`,
  enableWhenExpression:
    'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
  absentReason: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
} as const

/** What FHIR has no word for; another program passes over it. */
export const ownFhir = {
  questionnaire: 'urn:lyttepost:questionnaire:',
  codes: 'urn:lyttepost:code:',
  madeBy: 'urn:lyttepost:made-by',
  title: 'urn:lyttepost:fhir:title',
  optionHelp: 'urn:lyttepost:fhir:option-help',
  optionApart: 'urn:lyttepost:fhir:option-apart',
  lines: 'urn:lyttepost:fhir:lines',
  allows: 'urn:lyttepost:fhir:allows',
} as const

/** Names of items that are no question; no code of ours has a hyphen. */
export const itemNames = {
  section: 'section-',
  block: 'block-',
  help: 'help-',
  closing: 'closing-text',
} as const

export interface FhirExtension {
  readonly url: string
  readonly [value: string]: unknown
}

/** A text as FHIR has it: bokmål under its name, the other languages beside it. */
export function fhirText<N extends string>(name: N, text: LocalText): Readonly<Record<string, unknown>> {
  const others = (['nn', 'en'] as const satisfies readonly Language[]).filter(
    (language) => text[language] !== undefined,
  )
  return {
    [name]: text.nb,
    [`_${name}`]: {
      extension: others.map((language) => ({
        url: hl7.translation,
        extension: [
          { url: 'lang', valueCode: language },
          { url: 'content', valueString: text[language] },
        ],
      })),
    },
  }
}
