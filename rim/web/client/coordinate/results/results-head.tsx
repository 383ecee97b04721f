import type { LocalText } from '#core/foundation'
import { Alert, Button } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ResultsAnswer } from './answers.ts'

const words = {
  made: {
    nb: 'Rapport {number}, laget {when}.',
    nn: 'Rapport {number}, laga {when}.',
    en: 'Report {number}, made {when}.',
  },
  newer: {
    nb: 'En ny rapport er på vei. Tallene under gjelder til den er ferdig.',
    nn: 'Ein ny rapport er på veg. Tala under gjeld til han er ferdig.',
    en: 'A new report is on its way. The figures below are valid until it is finished.',
  },
  inBokmaal: {
    nb: 'Resultatene er på bokmål.',
    nn: 'Resultata er på bokmål, for rapporten er laga på bokmål.',
    en: 'The results exist in Norwegian only (bokmål).',
  },
  inNynorsk: {
    nb: 'Resultatene er på nynorsk, for rapporten er laget på nynorsk.',
    nn: 'Resultata er på nynorsk.',
    en: 'The results exist in Norwegian only (nynorsk).',
  },
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print' },
  printHelp: {
    nb: 'Utskriften har gruppen du ser på, med alle tabellene.',
    nn: 'Utskrifta har gruppa du ser på, med alle tabellane.',
    en: 'The printout has the group that you are looking at, with all tables.',
  },
} satisfies Record<string, LocalText>

/** Which report the results are of, and what a reader should know of it. */
export function ResultsHead({ release }: { release: ResultsAnswer['release'] }) {
  const say = useSay()
  const page = useLanguage()
  const { number, madeAt, language, newer } = release
  const when = momentInWords(new Date(madeAt), new Date(), say, page)
  return (
    <>
      {newer && (
        <Alert colour="info" live="polite">
          <p className="ds-paragraph">{say(words.newer)}</p>
        </Alert>
      )}
      <p className="lp-subtle">
        {say(words.made, { number, when })}
        {page !== language && ` ${say(language === 'nb' ? words.inBokmaal : words.inNynorsk)}`}
      </p>
      <div className="lp-row lp-no-print">
        <Button look="secondary" size="sm" onClick={() => window.print()}>
          {say(words.print)}
        </Button>
        <span className="lp-subtle">{say(words.printHelp)}</span>
      </div>
    </>
  )
}
