import type { LocalText } from '#core/foundation'
import { type Coding, find } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { CodingActs } from '../acts.ts'
import { type Desk, useDesk } from '../text/desk.ts'
import { Swatch } from '../text/paints.tsx'
import { Tool } from './tool.tsx'
import './chosen-coding.css'

const words = {
  title: { nb: 'Valgt koding', nn: 'Vald koding', en: 'Chosen coding' },
  by: { nb: 'Kodet av {name}', nn: 'Koda av {name}', en: 'Coded by {name}' },
  recode: { nb: 'Bytt kode', nn: 'Byt kode', en: 'Other code' },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
  star: { nb: 'Til rapporten', nn: 'Til rapporten', en: 'For the report' },
  doubt: { nb: 'Usikker', nn: 'Usikker', en: 'Uncertain' },
  memo: { nb: 'Notat', nn: 'Notat', en: 'Memo' },
  quote: { nb: 'Velg som sitat', nn: 'Vel som sitat', en: 'Choose as quote' },
  start: { nb: 'Flytt start', nn: 'Flytt start', en: 'Move start' },
  end: { nb: 'Flytt slutt', nn: 'Flytt slutt', en: 'Move end' },
  other: {
    nb: 'Kodingen er en annens: bare den som kodet, og studieleder, kan endre den.',
    nn: 'Kodinga er ein annan si: berre den som koda, og studieleiaren, kan endre ho.',
    en: 'Somebody else’s coding: only they and the study’s leader can change it.',
  },
} satisfies Record<string, LocalText>

/** The chosen coding, with what can be done with it. */
export function ChosenCoding({
  desk,
  acts,
  said,
  nameOf,
  mayChange,
}: {
  desk: Desk
  acts: CodingActs
  said: (coding: Coding) => string
  nameOf: (staff: string) => string
  mayChange: (coding: Coding) => boolean
}) {
  const say = useSay()
  const project = useProject()
  const active = useDesk(desk, (state) => state.active)
  const coding = active === null ? undefined : find(project, 'coding', active)
  const code = coding && project.code.get(coding.code)
  if (!coding || !code) return null
  const memos = [...project.memo.values()].filter(
    ({ about }) => about?.kind === 'coding' && about.id === coding.id,
  )
  return (
    <section className="lp-chosen" aria-label={say(words.title)}>
      <h2 className="lp-chosen-name">
        <Swatch paint={code.paint} /> {code.name}
      </h2>
      {code.text !== '' && <p className="lp-subtle">{code.text}</p>}
      <blockquote>«{said(coding)}»</blockquote>
      <p className="lp-subtle">{say(words.by, { name: nameOf(coding.coder) })}</p>
      {memos.map(({ id, text, author }) => (
        <p key={id} className="lp-chosen-memo">
          {text} <span className="lp-subtle">({nameOf(author)})</span>
        </p>
      ))}
      {!mayChange(coding) && <p className="lp-subtle">{say(words.other)}</p>}
      <div className="lp-chosen-tools">
        {mayChange(coding) && (
          <>
            <Tool act={() => desk.set({ dialog: 'recode' })} text={say(words.recode)} />
            <Tool act={() => acts.hold('start')} text={say(words.start)} />
            <Tool act={() => acts.hold('end')} text={say(words.end)} />
            <Tool act={acts.star} text={`★ ${say(words.star)}`} pressed={coding.starred} />
            <Tool act={acts.doubt} text={`? ${say(words.doubt)}`} pressed={coding.tentative} />
          </>
        )}
        <Tool act={() => desk.set({ dialog: 'memo' })} text={say(words.memo)} />
        <Tool act={acts.quote} text={say(words.quote)} />
        {mayChange(coding) && <Tool act={acts.uncode} text={say(words.remove)} />}
      </div>
    </section>
  )
}
