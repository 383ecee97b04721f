import { orderFaults } from './lint-order.ts'
import { packageFaults, textFaults } from './lint-package.ts'
import { chartFaults, presentationFaults, shapeFaults, slideFaults } from './lint-slides.ts'
import { type OpenedPackage, openPackage } from './opened.ts'

/**
 * Looks for what makes PowerPoint offer to repair a file, and for what makes slides inaccessible: parts without content
 * type, references to nowhere, ids used twice, children in an order that the schema forbids, slides without title or
 * notes, charts without workbook or alternative text. An empty list means that none of these was found; it does not
 * prove that PowerPoint opens the file.
 */
export function lintPptx(bytes: Uint8Array): string[] {
  const opened = openPackage(bytes)
  const broken = malformed(opened)
  if (broken.length > 0) return broken
  if (!opened.paths.includes('ppt/presentation.xml')) return ['no ppt/presentation.xml']
  const faults = [...packageFaults(opened), ...presentationFaults(opened)]
  for (const path of opened.paths.filter((each) => each.endsWith('.xml'))) {
    const root = opened.xml(path)
    const own = [...textFaults(root), ...orderFaults(root)]
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters|charts)\//.test(path))
      own.push(...shapeFaults(root))
    if (/^ppt\/slides\//.test(path)) own.push(...slideFaults(opened, path))
    if (/^ppt\/charts\//.test(path)) own.push(...chartFaults(opened, path))
    faults.push(...own.map((fault) => `${path}: ${fault}`))
  }
  return faults
}

function malformed(opened: OpenedPackage): string[] {
  return opened.paths.flatMap((path) => {
    if (!/\.(xml|rels)$/.test(path)) return []
    try {
      opened.xml(path)
      return []
    } catch (error) {
      return [`${path} is not well-formed: ${error instanceof Error ? error.message : error}`]
    }
  })
}
