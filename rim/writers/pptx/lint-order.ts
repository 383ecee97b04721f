import { visit, type XmlElement } from './xml-tree.ts'

/*
 * The order of children that the schema (ECMA-376 part 1) asks for. PowerPoint offers to repair a file where it is
 * broken, other programs forgive it. Only elements that the writer uses are listed; a child not listed is a fault too.
 */

const fills = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill'
const effects = 'a:effectLst a:effectDag'
const line = `${fills} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`
const run =
  `a:ln ${fills} ${effects} a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym ` +
  'a:hlinkClick a:hlinkMouseOver a:rtl a:extLst'
const paragraphLook =
  'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum ' +
  'a:buChar a:buBlip a:tabLst a:defRPr a:extLst'
const shapeLook = `a:xfrm a:custGeom a:prstGeom ${fills} a:ln ${effects} a:scene3d a:sp3d a:extLst`
const shown =
  'c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator'
const axis =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark ' +
  'c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt'
const textBody = 'a:bodyPr a:lstStyle a:p'

const orders: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr ' +
    'c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly ' +
    'c:dispBlanksAs c:extLst',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:catAx c:valAx c:dTable c:spPr c:extLst',
  'c:barChart':
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst',
  'c:lineChart':
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst',
  // bar and line series share an order; what is not common to both stands where its own schema has it
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:pictureOptions c:dPt c:dLbls c:trendline c:errBars ' +
    'c:cat c:val c:shape c:smooth c:extLst',
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst',
  'c:dLbls': `c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos ${shown} c:showLeaderLines c:leaderLines c:extLst`,
  'c:dLbl': `c:idx c:delete c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos ${shown} c:extLst`,
  'c:catAx': `${axis} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst`,
  'c:valAx': `${axis} c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst`,
  'c:scaling': 'c:logBase c:orientation c:max c:min c:extLst',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:legendEntry': 'c:idx c:delete c:txPr c:extLst',
  'c:marker': 'c:symbol c:size c:spPr c:extLst',
  'c:manualLayout': 'c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h c:extLst',
  'c:strRef': 'c:f c:strCache c:extLst',
  'c:numRef': 'c:f c:numCache c:extLst',
  'c:strCache': 'c:ptCount c:pt c:extLst',
  'c:numCache': 'c:formatCode c:ptCount c:pt c:extLst',
  'c:spPr': shapeLook,
  'c:txPr': textBody,
  'c:rich': textBody,
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tblGrid': 'a:gridCol a:extLst',
  'a:tr': 'a:tc a:extLst',
  'a:tc': 'a:txBody a:tcPr a:extLst',
  'a:tcPr': `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${fills} a:headers a:extLst`,
  'a:txBody': textBody,
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'a:rPr': run,
  'a:endParaRPr': run,
  'a:defRPr': run,
  'a:pPr': paragraphLook,
  'a:ln': line,
  'a:lnL': line,
  'a:lnR': line,
  'a:lnT': line,
  'a:lnB': line,
  'a:pattFill': 'a:fgClr a:bgClr',
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:smartTags ' +
    'p:embeddedFontLst p:custShowLst p:photoAlbum p:custDataLst p:kinsoku p:defaultTextStyle p:modifyVerifier p:extLst',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst',
  'p:sldLayout': 'p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst',
  'p:sld': 'p:cSld p:clrMapOvr p:transition p:timing p:extLst',
  'p:notes': 'p:cSld p:clrMapOvr p:extLst',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle p:extLst',
  'p:cSld': 'p:bg p:spTree p:custDataLst p:controls p:extLst',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody p:extLst',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst',
  'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:spPr': shapeLook,
  'p:txBody': textBody,
}
const levels = Array.from({ length: 9 }, (_, i) => [`a:lvl${i + 1}pPr`, paragraphLook])
const ordered = new Map(
  [...Object.entries(orders), ...(levels as [string, string][])].map(([name, list]) => [
    name,
    new Map(list.split(' ').map((child, i) => [child, i])),
  ]),
)

/** Children that may stand in any mixture: runs, breaks and fields of a paragraph; the charts and axes of a plot. */
const mixed: Readonly<Record<string, ReadonlySet<string>>> = {
  'a:p': new Set(['a:r', 'a:br', 'a:fld']),
}

/** Faults of order in a part: children that stand too late, and children that do not belong. */
export function orderFaults(root: XmlElement): string[] {
  const faults: string[] = []
  visit(root, (element) => {
    const order = ordered.get(element.name)
    if (!order) return
    let last: string | null = null
    for (const { name } of element.children) {
      const rank = order.get(name)
      if (rank === undefined) {
        faults.push(`${name} does not belong in ${element.name}`)
        continue
      }
      const free = last !== null && mixed[element.name]?.has(name) && mixed[element.name]?.has(last)
      if (last !== null && !free && rank < order.get(last)!)
        faults.push(`${name} stands after ${last} in ${element.name}`)
      last = name
    }
  })
  return faults
}
