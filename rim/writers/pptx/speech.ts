import type { Figure } from '#core/figures'
import type { FigureNode, ReportModel, ShownTable } from '#core/reports'
import type { ListItem } from './list.ts'

/*
 * Speaker notes: what the presenter needs at hand but the audience need not see. First what belongs to the slide, then
 * n, then what the symbols mean where there are any, then source and rules.
 */

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((line) => line))]
}

function provenance(model: ReportModel): string[] {
  const mark = model.syntheticMark ? [model.syntheticMark] : []
  return [...mark, model.facts.map(({ label, value }) => `${label}: ${value}`).join('. ')]
}

function tableBases(table: ShownTable): string[] {
  return table.columns.flatMap(({ label, base }) => (base ? [`${label}: ${base}`] : []))
}

const symbols = new Set(['.', '..', ':'])

function symbolLines(model: ReportModel, texts: readonly string[]): string[] {
  return texts.some((text) => symbols.has(text)) ? [model.words.symbols] : []
}

function tableTexts(table: ShownTable): string[] {
  return table.rows.flatMap((row) => row.cells.map(({ text }) => text))
}

export function figureSpeech(model: ReportModel, node: FigureNode): string[] {
  const { figure, table } = node
  const bases = figure.categories.flatMap(({ label, base }) => (base ? [`${label}: ${base}`] : []))
  return unique([
    ...node.speakerNotes,
    ...(bases.length > 0 ? bases : tableBases(table)),
    figure.note,
    ...table.notes,
    ...figureSymbols(model, figure),
    ...provenance(model),
  ])
}

/** What the symbols mean, where the figure shows one. */
export function figureSymbols(model: ReportModel, figure: Figure): string[] {
  return symbolLines(
    model,
    figure.cells.flat().map(({ text }) => text),
  )
}

export function tableSpeech(model: ReportModel, table: ShownTable): string[] {
  return unique([
    ...table.notes,
    ...tableBases(table),
    ...symbolLines(model, tableTexts(table)),
    ...provenance(model),
  ])
}

export function textSpeech(model: ReportModel, items: readonly ListItem[]): string[] {
  return unique([...items.map(({ text }) => text), ...provenance(model)])
}
