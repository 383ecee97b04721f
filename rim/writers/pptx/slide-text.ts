import type { Drawing } from './drawing.ts'
import { coverPlace, place } from './geometry.ts'
import { contentUnder, titleSize } from './heading.ts'
import { slot } from './layouts.ts'
import { itemSize, spaceBefore } from './list.ts'
import { tightBody } from './master.ts'
import { fittingSize, lineCount } from './measure.ts'
import type { FigureSlide, TableSlide, TextSlide } from './plan.ts'
import { placeholderShape } from './shapes.ts'
import { paragraph, type Run } from './text.ts'
import type { LayoutName } from './words.ts'

export function titleText(text: string, layout: LayoutName, drawing: Drawing): string {
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.title,
    placeholder: layout === 'cover' ? 'type="ctrTitle"' : 'type="title"',
    paragraphs: paragraph([{ text, size: titleSize(text, layout) }], drawing.language),
  })
}

function textSlot(
  drawing: Drawing,
  name: string,
  index: number,
  runs: readonly Run[],
  type = 'body',
): string {
  if (runs.every(({ text }) => !text)) return ''
  const quarter = type === 'body' ? ' sz="quarter"' : ''
  return placeholderShape({
    id: drawing.ids(),
    name,
    placeholder: `type="${type}"${quarter} idx="${index}"`,
    paragraphs: paragraph(runs, drawing.language),
  })
}

/** The section's name over the title. */
export function eyebrow(text: string, drawing: Drawing): string {
  return textSlot(drawing, drawing.words.names.section, slot.eyebrow, [{ text }])
}

/** The cover's texts under and over the title. */
export function coverTexts(drawing: Drawing): string[] {
  const { model, language } = drawing
  const facts = model.facts
  // two columns hold what one would press together
  const columns = facts.length > 5 ? 2 : 1
  const width = coverPlace.facts.w / columns - 0.3
  const lines = (size: number) =>
    facts.reduce(
      (sum, { label, value }) => sum + lineCount(`${label}: ${value}`, { size, bold: true }, width),
      0,
    )
  const size =
    [16, 14, 12, 11].find((each) => (lines(each) * each * 1.6) / 72 / columns < coverPlace.facts.h - 0.3) ??
    11
  const paragraphs = facts.map(({ label, value }) =>
    paragraph(
      [
        { text: `${label}: `, size, bold: true },
        { text: value, size },
      ],
      language,
      { spaceBefore: 3 },
    ),
  )
  const subtitle = fittingSize(model.subtitle, [22, 20, 18, 16], coverPlace.subtitle.w, 2)
  return [
    textSlot(drawing, drawing.words.names.municipality, slot.eyebrow, [{ text: model.place.name }]),
    textSlot(
      drawing,
      drawing.words.names.subtitle,
      slot.content,
      [{ text: model.subtitle, size: subtitle }],
      'subTitle',
    ),
    facts.length === 0
      ? ''
      : placeholderShape({
          id: drawing.ids(),
          name: drawing.words.names.facts,
          placeholder: `type="body" sz="quarter" idx="${slot.facts}"`,
          body: `numCol="${columns}" spcCol="288000"`,
          paragraphs: paragraphs.join(''),
        }),
  ]
}

/** Key messages and definitions. */
export function textList(slide: TextSlide, drawing: Drawing): string {
  const paragraphs = slide.items.map(({ text, level }) =>
    paragraph([{ text, size: itemSize(slide.size, level) }], drawing.language, {
      level,
      spaceBefore: spaceBefore(slide.size, level),
    }),
  )
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.text,
    placeholder: `type="body" idx="${slot.content}"`,
    ...(slide.layout === 'text' ? { box: contentUnder(slide.title), body: tightBody } : {}),
    paragraphs: paragraphs.join(''),
  })
}

/** Source, n and what was left out, under a figure or table. */
export function noteText(slide: FigureSlide | TableSlide, drawing: Drawing): string {
  const { lines, size, top } = slide.note
  if (lines.length === 0) return ''
  const runs = lines.map((text) => paragraph([{ text, size }], drawing.language))
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.note,
    placeholder: `type="body" sz="quarter" idx="${slot.note}"`,
    box: { x: place.content.x, y: top, w: place.content.w, h: place.noteBottom - top },
    body: `${tightBody} anchor="b"`,
    paragraphs: runs.join(''),
  })
}
