import type { TextDeskAnswer, TextSection } from './answers.ts'

/** A chapter of a report as a writer goes through it: a section of the first level with those under it. */
export interface Chapter {
  readonly id: string
  readonly name: string
  readonly sections: readonly TextSection[]
  /** Texts in it that no longer go with the numbers. */
  readonly conflicts: number
  /** Texts in it that a writer has written, or left out. */
  readonly written: number
}

/** `7.1 Behov, tid og tilgjengelighet` */
export const sectionName = ({ number, title }: TextSection): string =>
  number === '' ? title : `${number} ${title}`

/** A section of tables alone has nothing to write about; a figure may want a word. */
const isWrittenIn = ({ parts }: TextSection): boolean =>
  parts.some((part) => part.type === 'text' || part.what !== 'table')

/** The chapters with something to write in, in the order in which they are read. */
export function chaptersOf({ sections }: Pick<TextDeskAnswer, 'sections'>): readonly Chapter[] {
  const found: TextSection[][] = []
  for (const section of sections) {
    if (section.level === 1 || found.length === 0) found.push([section])
    else if (isWrittenIn(section)) found.at(-1)!.push(section)
  }
  return found
    .filter((chapter) => chapter.some(isWrittenIn))
    .map((chapter): Chapter => {
      const [first] = chapter as [TextSection, ...TextSection[]]
      const texts = chapter.flatMap(({ parts }) => parts.filter((part) => part.type === 'text'))
      return {
        id: first.id,
        name: sectionName(first),
        sections: chapter,
        conflicts: texts.filter(({ conflict }) => conflict !== null).length,
        written: texts.filter(({ state }) => state !== 'generated').length,
      }
    })
}
