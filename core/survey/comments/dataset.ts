import { type ChoiceColumn, type Dataset, missingCodes, roundChoices } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { type CommentCoding, commentServices, commentValues } from './grid.ts'

/** A comment that was coded. Nothing of the answer it was written in is known. */
export interface CodedComment {
  readonly coding: CommentCoding
  /** How many wrote exactly this. */
  readonly times: number
}

/** The column of overall values. */
export const overallColumn = 'comment_overall'
/** The column of the values of a service; who did not name it was not asked. */
export const serviceColumn = (service: string): string => `comment_${service}`

/** One row for each time that a comment was written. */
export function commentDataset(
  comments: readonly CodedComment[],
  wave: { readonly year: number; readonly synthetic: boolean },
): Dataset {
  const rows = comments.flatMap(({ coding, times }) => Array<CommentCoding>(times).fill(coding))
  const at = new Map<string | undefined, number>(commentValues.map(({ code }, place) => [code, place]))
  const column = (code: string, label: LocalText, value: (row: CommentCoding) => string | undefined) =>
    [
      code,
      {
        kind: 'choice',
        kindOfSource: 'derived',
        code,
        number: null,
        label,
        choices: commentValues.map((one) => ({ code: one.code, label: one.label })),
        data: Uint8Array.from(rows, (row) => at.get(value(row)) ?? missingCodes.notAsked),
      } satisfies ChoiceColumn,
    ] as const
  return {
    size: rows.length,
    synthetic: wave.synthetic,
    columns: new Map<string, ChoiceColumn>([
      [
        'round',
        {
          kind: 'choice',
          kindOfSource: 'record',
          code: 'round',
          number: null,
          label: { nb: 'Måling', nn: 'Måling' },
          choices: roundChoices([String(wave.year)]),
          data: new Uint8Array(rows.length),
        },
      ],
      column(overallColumn, { nb: 'Åpne kommentarer', nn: 'Opne kommentarar' }, ({ overall }) => overall),
      ...commentServices.map(({ code, label }) =>
        column(serviceColumn(code), label, ({ services }) => services[code]),
      ),
    ]),
  }
}
