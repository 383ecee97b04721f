import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Comparison, codingsIn, settled, sideBySide } from '#core/interviews'
import { Card, CheckField, SelectField, Waiting } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import { asVersion, useWholeTexts } from '../texts.ts'
import { OneDifference } from './difference.tsx'
import { type AgreementGiven, codeOf, initialsOf } from './given.ts'

const words = {
  title: { nb: 'Forskjellene', nn: 'Skilnadene', en: 'The differences' },
  lead: {
    nb: 'Gå gjennom dem i tekstens rekkefølge og bli enige. Etterpå har begge det samme, og det er det analysen bygger på. Alt kan angres.',
    nn: 'Gå gjennom dei i rekkjefølgja til teksten og bli samde. Etterpå har begge det same, og det er det analysen byggjer på. Alt kan angrast.',
    en: 'Go through them in the order of the text and agree. Afterwards both have the same, and that is what the analysis builds on. All can be undone.',
  },
  interview: { nb: 'Intervju', nn: 'Intervju', en: 'Interview' },
  left: {
    nb: '{left} av {count} steder gjenstår.',
    nn: '{left} av {count} stader står att.',
    en: '{left} of {count} places remain.',
  },
  all: {
    nb: 'Vis også det de er enige om',
    nn: 'Vis òg det dei er samde om',
    en: 'Show also what they agree on',
  },
} satisfies Record<string, LocalText>

const atOnce = 40

/** What two see otherwise in an interview, place by place, and settling it. */
export function Differences({ study, cases, members, seconds }: AgreementGiven) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const opened = seconds.filter(
    ({ openedAt, interview }) => openedAt !== null && cases.some((one) => one.interview === interview),
  )
  const [which, setWhich] = useState('')
  const [everything, setEverything] = useState(false)
  const double = opened.find(({ id }) => id === which) ?? opened[0]
  const version = cases.find(({ interview }) => interview === double?.interview)?.version ?? null
  const texts = useWholeTexts(study.id, version === null ? [] : [version])
  if (!double || version === null) return null
  const text = texts.get(version)
  const shown = { ...double, version }
  const settle = (difference: Comparison, agreed: Parameters<typeof settled>[3]): void =>
    analysis.act(
      'settle',
      settled(analysis.state().project, shown, difference, agreed, () => crypto.randomUUID()),
    )
  const of = text && { interview: double.interview, text: asVersion(text) }
  const places = of
    ? sideBySide(codingsIn(project, of, double.first), codingsIn(project, of, double.second))
    : []
  const left = places.filter(({ kind }) => kind !== 'same')
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      <SelectField
        label={say(words.interview)}
        value={double.id}
        change={setWhich}
        options={opened.map(({ id, interview }) => ({ value: id, text: codeOf(cases, interview) }))}
      />
      <CheckField label={say(words.all)} checked={everything} change={setEverything} />
      {text ? (
        <>
          <p role="status">{say(words.left, { left: left.length, count: places.length })}</p>
          <ol className="lp-passages">
            {(everything ? places : left).slice(0, atOnce).map((one) => (
              <OneDifference
                key={`${one.start}/${one.end}/${one.first?.codings[0] ?? ''}/${one.second?.codings[0] ?? ''}`}
                study={study}
                text={text}
                difference={one}
                first={initialsOf(members, double.first)}
                second={initialsOf(members, double.second)}
                settle={(agreed) => settle(one, agreed)}
              />
            ))}
          </ol>
        </>
      ) : (
        <Waiting />
      )}
    </Card>
  )
}
