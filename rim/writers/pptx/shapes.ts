import { type Box, offsetAndExtent } from './geometry.ts'
import { attributeText } from './text.ts'

/** Hands out the ids of shapes on one slide; 1 is the slide's own tree. */
export type ShapeIds = () => number

export function shapeIds(): ShapeIds {
  let last = 1
  return () => ++last
}

export interface TreeLook {
  /** Name of the layout. */
  readonly name?: string
  /** Theme colour of the ground, where it is not the master's. */
  readonly background?: 'bg1' | 'tx2'
}

/** The group that every slide, layout and master keeps its shapes in. */
export function shapeTree(shapes: string, look: TreeLook = {}): string {
  const name = look.name ? ` name="${attributeText(look.name)}"` : ''
  const ground = look.background
    ? `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${look.background}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`
    : ''
  return (
    `<p:cSld${name}>${ground}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>' +
    `</a:xfrm></p:grpSpPr>${shapes}</p:spTree></p:cSld>`
  )
}

export interface PlaceholderShape {
  readonly id: number
  readonly name: string
  /** Attributes of `p:ph`, e.g. `type="title"`. */
  readonly placeholder: string
  /** Absent where the layout's place holds. */
  readonly box?: Box
  /** Fill and outline after the place. */
  readonly look?: string
  /** Attributes of `a:bodyPr`. */
  readonly body?: string
  /** Children of `a:lstStyle`. */
  readonly styles?: string
  /** `a:p` elements. */
  readonly paragraphs: string
}

/** A text placeholder, on a slide, a layout or a master. */
export function placeholderShape(shape: PlaceholderShape): string {
  const place = shape.box ? `<a:xfrm>${offsetAndExtent(shape.box)}</a:xfrm>` : ''
  const geometry = shape.box ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ''
  const body = shape.body ? ` ${shape.body}` : ''
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${shape.id}" name="${attributeText(shape.name)}"/>` +
    `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${shape.placeholder}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}${geometry}${shape.look ?? ''}</p:spPr>` +
    `<p:txBody><a:bodyPr${body}><a:normAutofit/></a:bodyPr>` +
    `${shape.styles ? `<a:lstStyle>${shape.styles}</a:lstStyle>` : '<a:lstStyle/>'}${shape.paragraphs}</p:txBody></p:sp>`
  )
}

/** A plain coloured box without text; decoration, so marked as such for screen readers. */
export function decoration(id: number, name: string, box: Box, colour: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${attributeText(name)}"><a:extLst>` +
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>' +
    `<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>${offsetAndExtent(box)}</a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` +
    '<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/>' +
    '</p:txBody></p:sp>'
  )
}

export interface GraphicFrame {
  readonly id: number
  readonly name: string
  /** Alternative text; every frame must have one. */
  readonly description: string
  readonly title: string
  readonly box: Box
  /** `a:graphicData` with its content. */
  readonly data: string
}

/** The frame of a chart or a table; it fills the content placeholder of its layout. */
export function graphicFrame(frame: GraphicFrame): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${frame.id}" name="${attributeText(frame.name)}"` +
    ` descr="${attributeText(frame.description)}" title="${attributeText(frame.title)}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>' +
    '<p:nvPr><p:ph idx="1"/></p:nvPr></p:nvGraphicFramePr>' +
    `<p:xfrm>${offsetAndExtent(frame.box)}</p:xfrm><a:graphic>${frame.data}</a:graphic></p:graphicFrame>`
  )
}
