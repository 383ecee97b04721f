import { escapeXml } from '../ooxml/index.ts'

/** A stretch of text in one look. Colours are theme colours, so that an owner's own theme can change them. */
export interface Run {
  readonly text: string
  /** Points; where absent the placeholder's size holds. */
  readonly size?: number
  readonly bold?: boolean
  readonly colour?: ThemeColour
  /** A colour of its own, `1F5F8B`, where it means something and no theme may change it. */
  readonly fixedColour?: string
  /** Relationship id of the slide to jump to. */
  readonly jump?: string
}

export type ThemeColour = 'tx1' | 'tx2' | 'bg1' | 'accent1'

export interface ParagraphLook {
  readonly align?: 'l' | 'ctr' | 'r'
  /** 0 is the outermost. */
  readonly level?: number
  /** Points. */
  readonly spaceBefore?: number
  /** Inches from the text box's left side to a tab stop that is set flush right. */
  readonly rightTab?: number
  readonly noBullet?: boolean
}

/** The attributes and children shared by `a:rPr` and `a:endParaRPr`, in the order that the schema asks for. */
function runProperties(name: string, run: Omit<Run, 'text'>, language: string): string {
  const attributes =
    ` lang="${language}"` +
    (run.size === undefined ? '' : ` sz="${Math.round(run.size * 100)}"`) +
    (run.bold === undefined ? '' : ` b="${run.bold ? 1 : 0}"`) +
    ' dirty="0"'
  const children =
    (run.fixedColour ? `<a:solidFill><a:srgbClr val="${run.fixedColour}"/></a:solidFill>` : '') +
    (run.colour && !run.fixedColour ? `<a:solidFill><a:schemeClr val="${run.colour}"/></a:solidFill>` : '') +
    (run.jump ? `<a:hlinkClick r:id="${run.jump}" action="ppaction://hlinksldjump"/>` : '')
  return children ? `<a:${name}${attributes}>${children}</a:${name}>` : `<a:${name}${attributes}/>`
}

/** One run; a line break inside the text becomes `a:br`. */
function runXml(run: Run, language: string): string {
  const properties = runProperties('rPr', run, language)
  return run.text
    .split('\n')
    .map((part) => (part ? `<a:r>${properties}<a:t>${escapeXml(part)}</a:t></a:r>` : ''))
    .join(`<a:br>${properties}</a:br>`)
}

/** A paragraph. Without runs it is empty, but still carries the language. */
export function paragraph(runs: readonly Run[], language: string, look: ParagraphLook = {}): string {
  const attributes =
    (look.noBullet ? ' marL="0" indent="0"' : '') +
    (look.level ? ` lvl="${look.level}"` : '') +
    (look.align ? ` algn="${look.align}"` : '')
  const children =
    (look.spaceBefore === undefined
      ? ''
      : `<a:spcBef><a:spcPts val="${Math.round(look.spaceBefore * 100)}"/></a:spcBef>`) +
    (look.noBullet ? '<a:buNone/>' : '') +
    (look.rightTab === undefined
      ? ''
      : `<a:tabLst><a:tab pos="${Math.round(look.rightTab * 914_400)}" algn="r"/></a:tabLst>`)
  const properties = attributes || children ? `<a:pPr${attributes}>${children}</a:pPr>` : ''
  const last = runs.at(-1) ?? {}
  const { jump: _, ...end } = { ...last, text: undefined } as Omit<Run, 'text'>
  return (
    `<a:p>${properties}${runs.map((run) => runXml(run, language)).join('')}` +
    `${runProperties('endParaRPr', end, language)}</a:p>`
  )
}

/** Text for an attribute: one line. */
export function attributeText(text: string): string {
  return escapeXml(text.replace(/\s*\n\s*/g, ' '))
}
