import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { type LocalText, type WrittenForm, writtenFormOf } from '#core/foundation'
import { DrawnFigure, ShownTableView, TableTools, useFigureWidth } from '../figures/index.ts'
import { Alert, Failure, Waiting } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { AskedTable, BuiltAnswer } from './answers.ts'
import { answerOf } from './queries.ts'

const words = {
  shown: { nb: 'Tabellen viser: {what}.', nn: 'Tabellen viser: {what}.', en: 'The table shows: {what}.' },
  making: { nb: 'Lager tabellen …', nn: 'Lagar tabellen …', en: 'Making the table …' },
} satisfies Record<string, LocalText>

/** The written form that tables are answered in. */
export const useWritten = (): WrittenForm => writtenFormOf(useLanguage())

/** A table and its figure. The last one stays until the next is there; a refusal stands in its place, with what to do. */
export function BuiltTable({ round, table }: { round: string; table: AskedTable }) {
  const say = useSay()
  const language = useWritten()
  const place = useRef<HTMLDivElement>(null)
  const width = useFigureWidth(place)
  const query = useQuery({ ...answerOf(round, table, language), placeholderData: keepPreviousData })
  const { data, isError, error, isFetching } = query
  const told = isFetching ? say(words.making) : data && say(words.shown, { what: data.description })
  return (
    <div ref={place} className="lp-built" aria-busy={isFetching} data-stale={isFetching}>
      <p role="status" className="lp-hidden">
        {!isError && told}
      </p>
      {isError ? (
        <Failure cause={error} again={() => void query.refetch()} />
      ) : data ? (
        <Shown answer={data} width={width} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Shown({ answer, width }: { answer: BuiltAnswer; width: number }) {
  const { tables, figure, withheld, request } = answer
  const written = writtenFormOf(figure.language)
  return (
    <div className="lp-stack" lang={written}>
      {tables.map((table, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one table, in their order
        <div key={at}>
          <ShownTableView table={table} language={written} />
          <TableTools table={table} fileStem={request.rows.replaceAll('_', '-')} />
        </div>
      ))}
      {withheld.text !== null && (
        <Alert colour="info">
          <p className="ds-paragraph">{withheld.text}</p>
        </Alert>
      )}
      <figure className="lp-figure">
        <DrawnFigure figure={figure} width={width} />
      </figure>
    </div>
  )
}
