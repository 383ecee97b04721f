import type { Drawing } from './drawing.ts'
import { place, sectionPlace } from './geometry.ts'
import { slot } from './layouts.ts'
import { slideNumberParagraph, tightBody } from './master.ts'
import { fittingSize, textWidth } from './measure.ts'
import { placeholderShape } from './shapes.ts'
import { paragraph } from './text.ts'
import type { LayoutName } from './words.ts'

/** What stands at the foot of every slide: municipality and round, the mark of made-up data, the slide's number. */
export function slideFoot(layout: LayoutName, drawing: Drawing): string[] {
  const { model, ids, language } = drawing
  const section = layout === 'section'
  const footer = `${model.place.name} · ${model.round}`
  const footerBox = section ? sectionPlace.footer : place.footer
  const size = fittingSize(footer, [11, 10, 9], footerBox.w, 1)
  return [
    placeholderShape({
      id: ids(),
      name: drawing.words.names.footer,
      placeholder: `type="ftr" sz="quarter" idx="${slot.footer}"`,
      paragraphs: paragraph([{ text: footer, size }], language),
    }),
    model.syntheticMark ? markShape(model.syntheticMark, section, drawing) : '',
    placeholderShape({
      id: ids(),
      name: drawing.words.names.number,
      placeholder: `type="sldNum" sz="quarter" idx="${slot.number}"`,
      paragraphs: slideNumberParagraph(language, String(drawing.number)),
    }),
  ]
}

/** The mark as broad as its text, centred in its place. */
function markShape(text: string, section: boolean, drawing: Drawing): string {
  const room = section ? sectionPlace.mark : place.mark
  const size = fittingSize(text, [11, 10, 9], room.w - 0.3, 1, true)
  const w = Math.min(room.w, textWidth(text, { size, bold: true }) + 0.3)
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.mark,
    placeholder: `type="body" sz="quarter" idx="${slot.mark}"`,
    box: { ...room, x: room.x + (room.w - w) / 2, w, y: room.y + 0.03, h: room.h - 0.06 },
    body: `${tightBody} anchor="ctr"`,
    paragraphs: paragraph([{ text, size }], drawing.language),
  })
}
