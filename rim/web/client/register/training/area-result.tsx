import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf } from '#core/instruments'
import { type AreaOfColleagues, type Colour, colours } from '#core/training'
import type { TrainingResultAnswer } from '../../api/index.ts'
import { useSay } from '../../words/index.ts'
import { ColourSign } from '../form/field/colour-field.tsx'
import { FormText } from '../form/field/form-text.tsx'
import { AreaName, colourWords } from './area-words.tsx'
import { Bar } from './bar.tsx'

const words = {
  same: { nb: 'Likt', nn: 'Likt', en: 'The same' },
  one: { nb: 'Ett trinn unna', nn: 'Eitt trinn unna', en: 'One step away' },
  two: { nb: 'To trinn unna', nn: 'To trinn unna', en: 'Two steps away' },
  both: { nb: 'Du og fasiten:', nn: 'Du og fasiten:', en: 'You and the model answer:' },
  own: { nb: 'Du:', nn: 'Du:', en: 'You:' },
  expert: { nb: 'Fasit:', nn: 'Fasit:', en: 'Model answer:' },
  why: { nb: 'Hvorfor {colour}', nn: 'Kvifor {colour}', en: 'Why {colour}' },
  colleagues: {
    nb: 'Kollegers svar ({n})',
    nn: 'Svara frå kollegaer ({n})',
    en: "Colleagues' answers ({n})",
  },
  of: { nb: '{count} av {n}', nn: '{count} av {n}', en: '{count} of {n}' },
} satisfies Record<string, LocalText>

const distance = {
  0: { text: words.same, sign: '✓', colour: 'success' },
  1: { text: words.one, sign: '↔', colour: 'warning' },
  2: { text: words.two, sign: '⇔', colour: 'danger' },
} as const

/**
 * One life area of an answered case: own colour and the expert's with their help texts, why, and what colleagues chose
 * where that may be shown.
 */
export function AreaResult({
  compared,
  instrument,
}: {
  compared: TrainingResultAnswer['areas'][number]
  instrument: Instrument
}) {
  const say = useSay()
  const { area, own, expert, steps, explanation, colleagues } = compared
  const { text, sign, colour } = distance[steps]
  return (
    <section className="lp-area" aria-labelledby={`area-${area}`}>
      <div className="lp-area-head">
        <h3 id={`area-${area}`} className="ds-heading" data-size="xs">
          <AreaName instrument={instrument} area={area} />
        </h3>
        <span className="ds-tag" data-color={colour}>
          <span aria-hidden="true">{sign}</span>&nbsp;{say(text)}
        </span>
      </div>
      <dl className="lp-area-colours">
        {steps === 0 ? (
          <Chosen name={words.both} {...{ instrument, area }} colour={own} />
        ) : (
          <>
            <Chosen name={words.own} {...{ instrument, area }} colour={own} />
            <Chosen name={words.expert} {...{ instrument, area }} colour={expert} />
          </>
        )}
      </dl>
      <p className="lp-area-why">
        <strong>{say(words.why, { colour: say(colourWords[expert]).toLowerCase() })}:</strong>{' '}
        {say(explanation)}
      </p>
      {colleagues && <Colleagues colleagues={colleagues} />}
    </section>
  )
}

function Chosen({
  name,
  instrument,
  area,
  colour,
}: {
  name: LocalText
  instrument: Instrument
  area: TrainingResultAnswer['areas'][number]['area']
  colour: Colour
}) {
  const say = useSay()
  const question = questionOf(instrument, area)
  const choices = question?.type === 'choice' ? question.choices : []
  const help = choices.find(({ code }) => code === colour)?.help
  return (
    <div className="lp-area-colour" data-colour={colour}>
      <dt>{say(name)}</dt>
      <dd>
        <span className="lp-area-name">
          <ColourSign colour={colour} /> {say(colourWords[colour])}
        </span>
        {help && <FormText className="lp-area-help" text={help} />}
      </dd>
    </div>
  )
}

function Colleagues({ colleagues: { n, shares } }: { colleagues: AreaOfColleagues }) {
  const say = useSay()
  return (
    <div className="lp-area-others">
      <p>{say(words.colleagues, { n })}</p>
      <ul>
        {colours.map((colour) => (
          <li key={colour}>
            <ColourSign colour={colour} />
            <span>{say(colourWords[colour])}</span>
            <Bar share={shares[colour]} kind="colleagues" />
            <span className="lp-agreement-number">
              {say(words.of, { count: Math.round(shares[colour] * n), n })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
