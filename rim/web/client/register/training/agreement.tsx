import { formatNumber, type LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { fewestColleagues } from '#core/training'
import type { TrainingAnswer } from '../../api/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { AreaName } from './area-words.tsx'
import { Bar } from './bar.tsx'

const words = {
  title: { nb: 'Hvor enige er vi?', nn: 'Kor samde er vi?', en: 'How far do we agree?' },
  none: {
    nb: 'Her kommer tallene når du har svart på et eksempel.',
    nn: 'Her kjem tala når du har svart på eit døme.',
    en: 'The figures appear here when you have answered a case.',
  },
  legendOwn: {
    nb: 'Du og fasiten: hvor mange ganger du har valgt samme farge som fasiten, av eksemplene du har svart på.',
    nn: 'Du og fasiten: kor mange gonger du har valt same farge som fasiten, av døma du har svart på.',
    en: 'You and the model answer: how many times you have chosen the same colour, of the cases you have answered.',
  },
  legendColleagues: {
    nb: 'Kolleger seg imellom: tar vi to kolleger som har svart på samme eksempel, hvor ofte har de valgt samme farge?',
    nn: 'Kollegaer seg imellom: tek vi to kollegaer som har svart på same døme, kor ofte har dei valt same farge?',
    en: 'Colleagues among themselves: of two colleagues who have answered the same case, how often have they chosen the same colour?',
  },
  fewAll: {
    nb: 'Hvor enige kollegene er, vises når minst {few} andre i kommunen har svart på et eksempel du også har svart på. Så mange er ikke tatt med i tallene ennå.',
    nn: 'Kor samde kollegaene er, blir vist når minst {few} andre i kommunen har svart på eit døme du òg har svart på. Så mange er ikkje tekne med i tala enno.',
    en: 'Colleagues’ agreement is shown when at least {few} others in the municipality have answered a case that you have answered too. There are not so many in the counts yet.',
  },
  own: { nb: 'Du og fasiten', nn: 'Du og fasiten', en: 'You and the model answer' },
  colleagues: { nb: 'Kolleger seg imellom', nn: 'Kollegaer seg imellom', en: 'Colleagues among themselves' },
  equal: { nb: '{equal} av {n}', nn: '{equal} av {n}', en: '{equal} of {n}' },
  tooFew: { nb: 'for få svar', nn: 'for få svar', en: 'too few answers' },
  figures: {
    nb: 'Tall for hvert levekårsområde',
    nn: 'Tal for kvart levekårsområde',
    en: 'Figures for each life area',
  },
  table: { nb: 'Vis tallene i en tabell', nn: 'Vis tala i ein tabell', en: 'Show the figures in a table' },
  area: { nb: 'Levekårsområde', nn: 'Levekårsområde', en: 'Life area' },
  cases: { nb: 'Eksempler', nn: 'Døme', en: 'Cases' },
  answers: { nb: 'Svar', nn: 'Svar', en: 'Answers' },
  alpha: { nb: 'Alfa', nn: 'Alfa', en: 'Alpha' },
  alphaIs: {
    nb: 'Alfa (Krippendorffs, for ordnede svar) er 1 når alle er enige, og 0 når fargene er så ulike som om de var trukket på måfå. Den finnes ikke når alle har valgt én og samme farge.',
    nn: 'Alfa (Krippendorffs, for ordna svar) er 1 når alle er samde, og 0 når fargane er så ulike som om dei var trekte på måfå. Han finst ikkje når alle har valt éin og same farge.',
    en: 'Alpha (Krippendorff’s, for ordered answers) is 1 where all agree, and 0 where the colours differ as if they had been drawn at random. There is none where all have chosen one and the same colour.',
  },
} satisfies Record<string, LocalText>

type Agreed = TrainingAnswer['agreement']

/** How far one agrees with the model answers, and colleagues with each other, by life area. */
export function Agreement({ agreement, instrument }: { agreement: Agreed; instrument: Instrument }) {
  const say = useSay()
  const some = agreement.some(({ n }) => n > 0)
  const colleagues = agreement.some((one) => one.colleagues !== null)
  return (
    <section className="lp-training-part" aria-labelledby="agreement">
      <h2 id="agreement" className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      {some ? (
        <>
          <div className="lp-agreement-legend">
            <p>
              <span className="lp-key" data-kind="own" aria-hidden="true" /> {say(words.legendOwn)}
            </p>
            {colleagues ? (
              <p>
                <span className="lp-key" data-kind="colleagues" aria-hidden="true" />{' '}
                {say(words.legendColleagues)}
              </p>
            ) : (
              <p>{say(words.fewAll, { few: fewestColleagues })}</p>
            )}
          </div>
          <ul className="lp-agreement">
            {agreement.map((one) => (
              <Row key={one.area} one={one} instrument={instrument} colleagues={colleagues} />
            ))}
          </ul>
          <details className="ds-details lp-agreement-table">
            <summary>{say(words.table)}</summary>
            <div>
              <Table agreement={agreement} instrument={instrument} />
            </div>
          </details>
        </>
      ) : (
        <p className="lp-lead">{say(words.none)}</p>
      )}
    </section>
  )
}

function Row({
  one: { area, equal, n, colleagues: others },
  instrument,
  colleagues,
}: {
  one: Agreed[number]
  instrument: Instrument
  /** Whether there are colleagues' figures for any area. */
  colleagues: boolean
}) {
  const say = useSay()
  const percent = usePercent()
  return (
    <li className="lp-agreement-row">
      <span className="lp-agreement-area">
        <AreaName instrument={instrument} area={area} />
      </span>
      <span className="lp-agreement-bar">
        <span className="lp-hidden">{say(words.own)}: </span>
        <Bar share={n === 0 ? 0 : equal / n} kind="own" />
        <span className="lp-agreement-number">{say(words.equal, { equal, n })}</span>
      </span>
      {colleagues && (
        <span className="lp-agreement-bar">
          <span className="lp-hidden">{say(words.colleagues)}: </span>
          <Bar share={others?.agreement ?? 0} kind="colleagues" />
          <span className="lp-agreement-number">
            {others ? percent(others.agreement) : say(words.tooFew)}
          </span>
        </span>
      )}
    </li>
  )
}

function Table({ agreement, instrument }: { agreement: Agreed; instrument: Instrument }) {
  const say = useSay()
  const language = useLanguage()
  const percent = usePercent()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is wider than the window, by keyboard too */}
      <section className="lp-agreement-scroll" aria-label={say(words.figures)} tabIndex={0}>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say(words.area)}</th>
              <th scope="col">{say(words.own)}</th>
              <th scope="col">{say(words.colleagues)}</th>
              <th scope="col">{say(words.alpha)}</th>
              <th scope="col">{say(words.cases)}</th>
              <th scope="col">{say(words.answers)}</th>
            </tr>
          </thead>
          <tbody>
            {agreement.map(({ area, equal, n, colleagues }) => (
              <tr key={area}>
                <th scope="row">
                  <AreaName instrument={instrument} area={area} />
                </th>
                <td>{say(words.equal, { equal, n })}</td>
                <td>{colleagues ? percent(colleagues.agreement) : say(words.tooFew)}</td>
                <td>
                  {colleagues && colleagues.alpha !== null
                    ? formatNumber(colleagues.alpha, 'decimal2', language)
                    : '–'}
                </td>
                <td>{colleagues?.cases ?? '–'}</td>
                <td>{colleagues?.n ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="ds-paragraph">{say(words.alphaIs)}</p>
    </>
  )
}

function usePercent(): (share: number) => string {
  const language = useLanguage()
  return (share) => formatNumber(share * 100, 'percent0', language)
}
