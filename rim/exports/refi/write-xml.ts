import {
  type RefiCodeBook,
  type RefiProject,
  type RefiShape,
  refiNamespaces,
  refiShapes,
  refiValueElements,
} from '#core/interviews'

type Fields = Readonly<Record<string, unknown>>

/** A project as XML, valid against the standard's schema: elements in their order, empty lists left out. */
export const projectXml = (project: RefiProject): string => document('Project', project as unknown as Fields)

/** A code book as XML (`.qdc`). The schema wants at least one code. */
export const codeBookXml = (book: RefiCodeBook): string => document('CodeBook', book as unknown as Fields)

function document(root: 'Project' | 'CodeBook', fields: Fields): string {
  const out: string[] = ['<?xml version="1.0" encoding="utf-8"?>\n']
  write(out, root, refiShapes[root], fields, ` xmlns="${refiNamespaces[root]}"`)
  out.push('\n')
  return out.join('')
}

function write(out: string[], element: string, shape: RefiShape, fields: Fields, more = ''): void {
  out.push('<', element, more)
  for (const name in shape.attributes) {
    const value = fields[name]
    if (value !== null && value !== undefined) out.push(' ', name, '="', attribute(String(value)), '"')
  }
  const head = out.push('>')
  for (const content of shape.contents) inside(out, content, fields)
  if (out.length === head) out[head - 1] = '/>'
  else out.push('</', element, '>')
}

function inside(out: string[], content: RefiShape['contents'][number], fields: Fields): void {
  switch (content.as) {
    case 'text': {
      const value = fields[content.field]
      if (typeof value === 'string') textElement(out, content.element, value)
      return
    }
    case 'refs':
      for (const guid of fields[content.field] as readonly string[]) {
        out.push('<', content.element, ' ', content.attribute, '="', attribute(guid), '"/>')
      }
      return
    case 'ref':
      out.push('<', content.element, ' targetGUID="', attribute(String(fields[content.field])), '"/>')
      return
    case 'one': {
      const one = fields[content.field] as Fields | null
      if (one) write(out, content.element, refiShapes[content.shape], one)
      return
    }
    case 'many':
    case 'choice': {
      const those = fields[content.field] as readonly Fields[]
      if (those.length === 0) return
      const within = content.within ?? []
      for (const element of within) out.push('<', element, '>')
      for (const one of those) {
        if (content.as === 'many') write(out, content.element, refiShapes[content.shape], one)
        else write(out, String(one.element), refiShapes[content.shapes[String(one.element)]!], one)
      }
      for (const element of [...within].reverse()) out.push('</', element, '>')
      return
    }
    case 'value': {
      const element = Object.keys(refiValueElements).find((name) => refiValueElements[name] === fields.type)
      if (element !== undefined && typeof fields.value === 'string') textElement(out, element, fields.value)
    }
  }
}

const textElement = (out: string[], element: string, text: string): void => {
  out.push('<', element, '>', text === '' ? '' : escaped(text), '</', element, '>')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold (section 2.2), halves of surrogate pairs among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text between tags. A reader of XML takes a carriage return for a line's end unless it is written as a number. */
const escaped = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/[&<>"]/g, (one) => entities[one]!)
    .replace(/\r/g, '&#13;')

/** Text in an attribute, where line ends and tabulators would be read as spaces. */
const attribute = (text: string): string =>
  escaped(text).replace(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`)
