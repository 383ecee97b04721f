import { type QuoteEdit, renderedQuote } from '#core/interviews'

/** A quote as it is printed; what was put in or left out is seen as what it is. */
export function QuotePrint({ verbatim, edits }: { verbatim: string; edits: readonly QuoteEdit[] }) {
  let at = 0
  return (
    <p className="lp-quote-printed" lang="nb">
      {renderedQuote(verbatim, edits).map((piece) => {
        const key = `${at}/${piece.type}`
        at += piece.verbatim.length + 1
        return piece.type === 'text' ? (
          piece.text
        ) : (
          <span key={key} className="lp-quote-edit" data-type={piece.type}>
            {piece.text}
          </span>
        )
      })}
    </p>
  )
}
