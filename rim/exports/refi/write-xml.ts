import {
  type RefiCodeBook,
  type RefiProject,
  type RefiShape,
  refiNamespaces,
  refiShapes,
  refiValueElements,
} from '#core/interviews'
import { attributeText, elementText } from '../xml.ts'

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
    if (value !== null && value !== undefined) out.push(' ', name, '="', attributeText(String(value)), '"')
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
        out.push('<', content.element, ' ', content.attribute, '="', attributeText(guid), '"/>')
      }
      return
    case 'ref':
      out.push('<', content.element, ' targetGUID="', attributeText(String(fields[content.field])), '"/>')
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
  out.push('<', element, '>', text === '' ? '' : elementText(text), '</', element, '>')
}
