/**
 * Gathers the paragraphs of a document as lines. Paragraphs may lie in each other (text boxes), and tables too: each row is a line
 * with its cells divided by tabulators.
 */
export class Lines {
  readonly #lines: string[] = []
  readonly #paragraphs: string[] = []
  readonly #rows: string[][] = []
  readonly #cells: string[][] = []

  openParagraph(): void {
    this.#paragraphs.push('')
  }

  closeParagraph(): void {
    this.#put(this.#paragraphs.pop() ?? '')
  }

  openRow(): void {
    this.#rows.push([])
  }

  closeRow(): void {
    const cells = this.#rows.pop() ?? []
    if (cells.some((cell) => cell !== '')) this.#put(cells.join('\t'))
  }

  openCell(): void {
    this.#cells.push([])
  }

  closeCell(): void {
    const lines = this.#cells.pop() ?? []
    this.#rows.at(-1)?.push(lines.join(' ').replace(/\s+/gu, ' ').trim())
  }

  /** Adds to the paragraph that is open; what stands outside paragraphs is no text. */
  add(piece: string): void {
    const last = this.#paragraphs.length - 1
    if (last >= 0) this.#paragraphs[last] += piece
  }

  /** Whether the paragraph so far ends in white space, or has nothing yet. */
  get endsInSpace(): boolean {
    return /^$|\s$/u.test(this.#paragraphs.at(-1) ?? '')
  }

  /** All lines, with no more than one empty one between. */
  get text(): string {
    const lines = this.#lines.map((line) => line.trimEnd())
    return `${lines.join('\n')}\n`.replace(/\n{3,}/gu, '\n\n').replace(/^\n+|\n+$/gu, '')
  }

  #put(line: string): void {
    const target = this.#cells.at(-1) ?? this.#lines
    target.push(line)
  }
}
