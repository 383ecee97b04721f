const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold (section 2.2), halves of surrogate pairs among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text between tags. A reader of XML takes a carriage return for a line's end unless it is written as a number. */
export const elementText = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (one) => entities[one]!)
    .replace(/\r/g, '&#13;')

/** Text in an attribute, where line ends and tabulators would be read as spaces. */
export const attributeText = (text: string): string =>
  elementText(text).replace(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`)
