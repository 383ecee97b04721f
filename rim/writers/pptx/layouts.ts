import { neutral, solidFill } from './colours.ts'
import { type Box, coverPlace, place, sectionPlace } from './geometry.ts'
import { plainStyle, slideNumberParagraph, tightBody } from './master.ts'
import { slideNamespaces } from './namespaces.ts'
import { decoration, placeholderShape, shapeTree } from './shapes.ts'
import { paragraph } from './text.ts'
import type { LayoutName, SlideWords } from './words.ts'

/** The layouts in the order of their files. */
export const layoutNames = ['cover', 'section', 'content', 'text'] as const satisfies readonly LayoutName[]

/** Places that slides fill beside title and content, by the index that ties a slide's shape to its layout's. */
export const slot = {
  content: 1,
  facts: 10,
  footer: 11,
  number: 12,
  eyebrow: 13,
  mark: 14,
  note: 15,
} as const

const schemaTypes: Readonly<Record<LayoutName, string>> = {
  cover: 'title',
  section: 'secHead',
  content: 'obj',
  text: 'tx',
}

interface Extra {
  readonly name: string
  readonly placeholder: string
  readonly box: Box
  readonly body: string
  readonly styles: string
  readonly look?: string
  readonly prompt: string
}

function bodySlot(index: number): string {
  return `type="body" sz="quarter" idx="${index}"`
}

/** Footer, slide number and the mark of made-up data: the same on all layouts but for place and colour. */
function lowerEdge(layout: LayoutName, words: SlideWords): Extra[] {
  const onDark = layout === 'cover' || layout === 'section'
  const footer = layout === 'section' ? sectionPlace.footer : place.footer
  return [
    {
      name: words.names.mark,
      placeholder: bodySlot(slot.mark),
      box: layout === 'section' ? sectionPlace.mark : place.mark,
      body: `${tightBody} anchor="ctr"`,
      styles: plainStyle({ size: 11, bold: true, align: 'ctr' }),
      look: markLook,
      prompt: words.prompts.text,
    },
    {
      name: words.names.footer,
      placeholder: `type="ftr" sz="quarter" idx="${slot.footer}"`,
      box: footer,
      body: `${tightBody} anchor="ctr"`,
      styles: plainStyle({ size: 11, colour: onDark ? 'bg1' : 'tx1' }),
      prompt: '',
    },
  ]
}

/** Pale yellow with dark text in both light and dark surroundings. */
const markLook = `${solidFill(neutral.markFill)}<a:ln w="9525">${solidFill(neutral.markRule)}</a:ln>`

function eyebrow(words: SlideWords, box: Box, look: Parameters<typeof plainStyle>[0]): Extra {
  return {
    name: words.names.section,
    placeholder: bodySlot(slot.eyebrow),
    box,
    body: `${tightBody} anchor="b"`,
    styles: plainStyle(look),
    prompt: words.prompts.text,
  }
}

function title(layout: LayoutName, words: SlideWords): Extra {
  const light = plainStyle({ size: layout === 'cover' ? 40 : 30, bold: true, colour: 'bg1' })
  const boxes: Record<LayoutName, Box> = {
    cover: coverPlace.title,
    section: sectionPlace.title,
    content: place.title,
    text: place.title,
  }
  return {
    name: words.names.title,
    placeholder: layout === 'cover' ? 'type="ctrTitle"' : 'type="title"',
    box: boxes[layout],
    body: `${tightBody} anchor="t"`,
    styles: layout === 'cover' || layout === 'section' ? light : '',
    prompt: words.prompts.title,
  }
}

function middle(layout: LayoutName, words: SlideWords): Extra[] {
  const { prompts } = words
  const body = (box: Box): Extra => ({
    name: words.names.text,
    placeholder: `type="body" idx="${slot.content}"`,
    box,
    body: tightBody,
    styles: '',
    prompt: prompts.text,
  })
  switch (layout) {
    case 'cover':
      return [
        eyebrow(words, coverPlace.eyebrow, { size: 18, bold: true, colour: 'bg1' }),
        {
          name: words.names.subtitle,
          placeholder: `type="subTitle" idx="${slot.content}"`,
          box: coverPlace.subtitle,
          body: tightBody,
          styles: plainStyle({ size: 20, colour: 'bg1' }),
          prompt: prompts.text,
        },
        {
          name: words.names.facts,
          placeholder: bodySlot(slot.facts),
          box: coverPlace.facts,
          body: tightBody,
          styles: plainStyle({ size: 14, colour: 'bg1' }),
          prompt: prompts.text,
        },
      ]
    case 'section':
      return [body(sectionPlace.body)]
    case 'text':
      return [eyebrow(words, place.eyebrow, { size: 13, bold: true, colour: 'accent1' }), body(place.content)]
    case 'content':
      return [
        eyebrow(words, place.eyebrow, { size: 13, bold: true, colour: 'accent1' }),
        {
          name: words.names.content,
          placeholder: `idx="${slot.content}"`,
          box: { ...place.content, h: 4.75 },
          body: tightBody,
          styles: '',
          prompt: prompts.content,
        },
        {
          name: words.names.note,
          placeholder: bodySlot(slot.note),
          box: { ...place.content, y: 6.5, h: place.noteBottom - 6.5 },
          body: `${tightBody} anchor="b"`,
          styles: plainStyle({ size: 11 }),
          prompt: prompts.text,
        },
      ]
  }
}

function ground(layout: LayoutName, words: SlideWords): string {
  if (layout === 'cover') return decoration(2, words.names.line, coverPlace.rule, 'accent2')
  if (layout === 'section') return decoration(2, words.names.panel, sectionPlace.panel, 'tx2')
  return ''
}

/** One layout. Slides take over places and looks from here, so that a change of layout reaches them all. */
export function layoutXml(layout: LayoutName, words: SlideWords, language: string): string {
  const extras = [title(layout, words), ...middle(layout, words), ...lowerEdge(layout, words)]
  const shapes = extras.map((extra, i) =>
    placeholderShape({
      id: 3 + i,
      name: extra.name,
      placeholder: extra.placeholder,
      box: extra.box,
      body: extra.body,
      styles: extra.styles,
      ...(extra.look ? { look: extra.look } : {}),
      paragraphs: paragraph(
        extra.name === 'Tittel'
          ? [{ text: words.prompts.title }]
          : extra.prompt
            ? [{ text: extra.prompt }]
            : [],
        language,
      ),
    }),
  )
  const number = placeholderShape({
    id: 3 + extras.length,
    name: words.names.number,
    placeholder: `type="sldNum" sz="quarter" idx="${slot.number}"`,
    box: place.number,
    body: `${tightBody} anchor="ctr"`,
    styles: plainStyle({ size: 11, align: 'r', colour: layout === 'cover' ? 'bg1' : 'tx1' }),
    paragraphs: slideNumberParagraph(language, '‹#›'),
  })
  const tree = shapeTree(ground(layout, words) + shapes.join('') + number, {
    name: words.layouts[layout],
    ...(layout === 'cover' ? { background: 'tx2' } : {}),
  })
  // the cover and the sections bring their own ground and leave out the master's line
  const ownGround = layout === 'cover' || layout === 'section' ? ' showMasterSp="0"' : ''
  return (
    `<p:sldLayout ${slideNamespaces}${ownGround} type="${schemaTypes[layout]}" preserve="1">${tree}` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  )
}
