import type { Drawing, SlideContext } from './drawing.ts'
import { slideNamespaces } from './namespaces.ts'
import type { PlannedSlide } from './plan.ts'
import { shapeIds, shapeTree } from './shapes.ts'
import { slideFoot } from './slide-foot.ts'
import { chartFrame, contentsFrame, tableFrame } from './slide-frames.ts'
import { coverTexts, eyebrow, noteText, textList, titleText } from './slide-text.ts'
import { type LayoutName, languageTags } from './words.ts'

/** The layout that a slide stands on. */
export function layoutOf(slide: PlannedSlide): LayoutName {
  switch (slide.kind) {
    case 'cover':
      return 'cover'
    case 'text':
      return slide.layout
    case 'contents':
    case 'figure':
    case 'table':
      return 'content'
  }
}

/** One slide. */
export function slideXml(slide: PlannedSlide, context: SlideContext): string {
  const drawing: Drawing = { ...context, ids: shapeIds(), language: languageTags[context.model.language] }
  const layout = layoutOf(slide)
  // in reading order: the title is what screen readers begin with
  const shapes = [
    titleText(slide.title, layout, drawing),
    ...content(slide, drawing),
    ...slideFoot(layout, drawing),
  ]
  return (
    `<p:sld ${slideNamespaces}>${shapeTree(shapes.join(''))}` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  )
}

function content(slide: PlannedSlide, drawing: Drawing): string[] {
  switch (slide.kind) {
    case 'cover':
      return coverTexts(drawing)
    case 'contents':
      return [eyebrow(drawing.model.place.name, drawing), contentsFrame(slide, drawing)]
    case 'text':
      return [eyebrow(slide.eyebrow, drawing), textList(slide, drawing)]
    case 'figure':
      return [eyebrow(slide.eyebrow, drawing), chartFrame(slide, drawing), noteText(slide, drawing)]
    case 'table':
      return [eyebrow(slide.eyebrow, drawing), tableFrame(slide, drawing), noteText(slide, drawing)]
  }
}
