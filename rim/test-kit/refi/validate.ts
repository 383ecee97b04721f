import { readFileSync } from 'node:fs'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { assetPath } from '#rim/assets'

const schemas = {
  Project: 'refi/Project.xsd',
  Codebook: 'refi/Codebook.xsd',
  /** Our own: see its head. */
  ddi: 'ddi/codebook-subset.xsd',
} as const

const validators = new Map<string, XsdValidator>()

/** What is wrong with a file by a schema, read by an independent validator; empty where it is valid. */
export function schemaErrors(xml: string, schema: keyof typeof schemas): readonly string[] {
  const validator =
    validators.get(schema) ??
    XsdValidator.fromDoc(
      XmlDocument.fromString(readFileSync(assetPath(`rim/test-kit/${schemas[schema]}`), 'utf8')),
    )
  validators.set(schema, validator)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`)
  } finally {
    document.dispose()
  }
}
