import { HtmlValidate } from 'html-validate'

/** The standard as its WHATWG text has it, and what assistive technology needs of it. No rule is switched off. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] })

/** What html-validate finds wrong on some pages, by address; each kind of fault once, at its first place. None is right. */
export async function htmlFaults(
  pages: Iterable<readonly [address: string, html: string]>,
): Promise<readonly string[]> {
  const first = new Map<string, string>()
  for (const [address, text] of pages) {
    const { results } = await validator.validateString(text, address)
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      const fault = `${ruleId}: ${message}`
      if (!first.has(fault)) first.set(fault, `${address} ${line}:${column}`)
    }
  }
  return [...first].map(([fault, place]) => `${place}: ${fault}`)
}
