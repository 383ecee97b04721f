import { fillText, listed } from '#core/foundation'
import type { Figure, FigureCell } from './specification.ts'
import { type FigureWords, figureWords } from './words.ts'

/** Longest alternative text, in characters; a screen reader cannot stop and go back inside it. */
const longest = 700

/**
 * A figure's alternative text, made from its numbers: how it is drawn, its series, and for each category the numbers
 * as printed; withheld ones are said to be so. At most about 700 characters: whole categories only, and then a sentence
 * that the table holds the rest. The title is not repeated, as it always stands beside the text.
 */
export function alternativeText(figure: Omit<Figure, 'alternative'>): string {
  const words = figureWords[figure.language]
  if (figure.categories.length === 0 || figure.series.length === 0) return `${words.empty}.`
  const labels = figure.series.map((series) => series.label)
  let told = fillText(words[figure.kind], { series: listed(labels, words.and) })
  if (figure.unit !== 'percent' && figure.axisLabel) {
    told += ` ${fillText(words.axis, { axis: lowerFirst(figure.axisLabel) })}`
  }
  for (let i = 0; i < figure.categories.length; i++) {
    const sentence = ` ${categorySentence(figure, i, words)}`
    const last = i === figure.categories.length - 1
    if (told.length + sentence.length + (last ? 0 : words.rest.length + 1) > longest)
      return `${told} ${words.rest}`
    told += sentence
  }
  return told
}

function categorySentence(figure: Omit<Figure, 'alternative'>, category: number, words: FigureWords): string {
  const { code, label, base } = figure.categories[category]!
  const numbers = figure.series.map((series, s) => {
    const said = saidNumber(figure.cells[s]![category]!, words)
    return figure.series.length === 1 ? said : `${series.label} ${said}`
  })
  const broken = category > 0 && figure.breaksBefore?.includes(code)
  const before = broken ? `${fillText(words.breakBefore, { category: label })} ` : ''
  return `${before}${label}${base ? ` (${base})` : ''}: ${numbers.join(', ')}.`
}

function saidNumber(cell: FigureCell, words: FigureWords): string {
  return cell.value === null ? (words.symbols[cell.text.trim()] ?? words.noNumber) : cell.text
}

/** "Poeng" inside a sentence is "poeng", but "NAV-tiltak" stays. */
function lowerFirst(content: string): string {
  return /^\p{Lu}\p{Ll}/u.test(content) ? content[0]!.toLowerCase() + content.slice(1) : content
}
