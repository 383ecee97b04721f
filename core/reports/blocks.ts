import type { Figure } from '#core/figures'
import { textIn } from '#core/foundation'
import { standardTable } from '#core/mapping'
import { type Edition, groupsWith, say, slidesOf } from './edition.ts'
import { batteryFigure, groupedFigures, stackedFigure } from './figures-of.ts'
import { type Block, municipalityReport } from './layout.ts'
import type { ReportNode, ShownTable } from './model.ts'
import { sharedRows } from './show.ts'
import type { GroupTables } from './sources.ts'
import { frequencyShown, meansShown, youngShown } from './tables-of.ts'
import { words } from './words.ts'

/** What a block of the layout comes to in an edition: nothing where none of its groups has the table. */
export function blockNodes(edition: Edition, block: Block, all: readonly GroupTables[]): ReportNode[] {
  switch (block.kind) {
    case 'table': {
      const spec = standardTable(block.table)!
      if (groupsWith(edition, block.table).length === 0) return []
      const narrowed = { ...edition, groups: groupsWith(edition, block.table) }
      const shown = frequencyShown(narrowed, block.table, spec.title, [{ table: block.table }])
      if (block.figure === 'none') return [{ type: 'table', id: block.table, table: shown }]
      const note = shown.notes[0]!
      const rows = sharedRows(groupsWith(edition, block.table).map((g) => g.frequencies.get(block.table)))
      const figures =
        block.figure === 'stacked'
          ? [stackedFigure(narrowed, block.table, spec.title, block.table, note)]
          : groupedFigures(
              narrowed,
              block.table,
              spec.title,
              rows,
              (group) => group.frequencies.get(block.table),
              note,
            )
      return figureNodes(edition, figures, shown)
    }
    case 'joined': {
      const present = block.tables.filter((table) => groupsWith(edition, table).length > 0)
      if (present.length === 0) return []
      const shown = frequencyShown(
        edition,
        block.id,
        block.title,
        present.map((table) => ({ table })),
      )
      const rows = present.flatMap((id) => {
        const tables = edition.groups.map((group) => group.frequencies.get(id))
        return sharedRows(tables).map((row) => ({ id, row }))
      })
      const figures = groupedFigures(
        edition,
        block.id,
        block.title,
        rows.map(({ row }) => row),
        (group, code) => joinedTable(group, present, code),
        shown.notes[0]!,
      )
      return figureNodes(edition, figures, shown)
    }
    case 'battery': {
      const present = block.tables.filter((table) => groupsWith(edition, table).length > 0)
      if (present.length === 0) return []
      const strip = (title: string): string => title.replace(/^[^:]+: /, '')
      const shown = frequencyShown(
        edition,
        block.id,
        block.title,
        present.map((table) => ({
          table,
          heading: strip(textIn(standardTable(table)!.title, edition.language)),
        })),
        words.area,
      )
      return figureNodes(
        edition,
        [batteryFigure(edition, block.id, block.title, present, shown.notes[0]!, strip)],
        shown,
      )
    }
    case 'means':
      if (edition.groups.every((group) => !group.means.has(block.table))) return []
      return [{ type: 'table', id: block.table, table: meansShown(edition, block.table) }]
    case 'young': {
      const groups = slidesOf(edition) ? edition.groups : all
      if (groups.every((group) => group.young === null)) return []
      return [{ type: 'table', id: 'young', table: youngShown({ ...edition, groups }) }]
    }
    case 'key_figures':
      if (edition.groups.every((group) => group.frequencies.size === 0)) return []
      return [{ type: 'table', id: 'key_figures', table: keyFigures(edition) }]
  }
}

function joinedTable(
  group: GroupTables,
  tables: readonly string[],
  row: string,
): ReturnType<GroupTables['frequencies']['get']> {
  return tables
    .map((id) => group.frequencies.get(id))
    .find((table) => table?.rows.some((candidate) => candidate.code === row))
}

/**
 * Each figure with the table of the same rows: a figure that is divided divides its table. The workbook has no figures,
 * and its tables stay whole.
 */
function figureNodes(edition: Edition, figures: readonly Figure[], table: ShownTable): ReportNode[] {
  if (edition.name === 'workbook') return [{ type: 'table', id: table.id, table }]
  let from = 0
  return figures.map((figure) => {
    const whole = figures.length === 1
    const rows = whole ? table.rows : table.rows.slice(from, from + figure.categories.length)
    from += figure.categories.length
    const part = whole
      ? table
      : { ...table, id: figure.id, caption: partCaption(edition, figure, table), rows }
    return { type: 'figure', id: figure.id, figure, table: part, speakerNotes: table.notes }
  })
}

function partCaption(edition: Edition, figure: Figure, table: ShownTable): string {
  const percent = `. ${say(edition, words.percent)}`
  return table.caption.endsWith(percent) ? `${figure.title}${percent}` : figure.title
}

/** Slides show the few numbers that a council meeting asks for; document and workbook show every table's. */
const slideKeyFigures: readonly { table: string; rows: readonly string[] }[] = [
  { table: 'sex', rows: ['female'] },
  { table: 'lives_with', rows: ['alone'] },
  { table: 'own_children', rows: ['own_children'] },
  { table: 'index_level', rows: ['green', 'red', 'blue_light'] },
  { table: 'activity', rows: ['none'] },
  { table: 'livelihood', rows: ['ordinary_work'] },
  { table: 'suicide_risk', rows: ['suicide_risk'] },
  { table: 'plans', rows: ['individual_plan', 'none'] },
  { table: 'services_any', rows: ['nav', 'municipal', 'specialist'] },
]

function keyFigures(edition: Edition): ShownTable {
  if (slidesOf(edition)) {
    const parts = slideKeyFigures.map(({ table, rows }) => ({
      table,
      rows,
      heading: textIn(standardTable(table)!.title, edition.language),
    }))
    return frequencyShown(edition, 'key_figures', words.keyFigures, parts)
  }
  const chapters = municipalityReport.flatMap((chapter) => chapter.blocks)
  const ids = chapters.flatMap((block) => {
    if (block.kind === 'table') return [block.table]
    if (block.kind === 'joined' || block.kind === 'battery') return block.tables
    return []
  })
  const present = [...new Set(ids)].filter((id) => groupsWith(edition, id).length > 0)
  return frequencyShown(
    edition,
    'key_figures',
    words.keyFigures,
    present.map((table) => ({ table, heading: textIn(standardTable(table)!.title, edition.language) })),
  )
}
